/** Whether the server can be reached, as Flow and the browser see it. */

export type Link = 'live' | 'reconnecting' | 'offline';

interface ConnectionState {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

const flow = (): ConnectionState | undefined =>
  (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

export function link(): Link {
  const state = flow()?.state ?? 'connected';
  if (!navigator.onLine && state !== 'connected' && state !== 'loading') {
    return 'offline';
  }
  switch (state) {
    case 'reconnecting':
      return 'reconnecting';
    case 'connection-lost':
      return 'offline';
    default:
      return broken ? 'offline' : 'live';
  }
}

/** The browser has said "offline" and not yet "online". */
let broken = false;
window.addEventListener('offline', () => (broken = true));
window.addEventListener('online', () => (broken = false));

/*
 * Flow can go on saying "reconnecting" after its message came through, where the browser's own
 * "offline" came between. So the server is asked, and its answer counts.
 */
const ASK_EVERY = 1_000;

async function ask(): Promise<void> {
  const state = flow();
  if (state?.state !== 'reconnecting' || !navigator.onLine) {
    return;
  }
  const answer = await fetch('actuator/health/liveness', { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok && state.state === 'reconnecting') {
    state.state = 'connected';
  }
}
window.setInterval(() => void ask(), ASK_EVERY);

/** Calls back at every change; answers with how to stop that. */
export function onLinkChange(changed: () => void): () => void {
  const state = flow();
  state?.addStateChangeListener(changed);
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    state?.removeStateChangeListener(changed);
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
