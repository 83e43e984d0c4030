import { LitElement, css, html, type TemplateResult } from 'lit';
import { link, onLinkChange } from './link.js';
import { type Texts, say } from './protocol.js';

/** The dot in the shell: live, reconnecting or offline, and how many edits wait. */
export class KontorConnection extends LitElement {
  static override properties = { texts: { attribute: false } };

  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--kontor-space-xs);
      color: var(--kontor-text-quiet);
      font-size: var(--kontor-font-s);
      white-space: nowrap;
    }
    .dot {
      inline-size: var(--kontor-dot);
      block-size: var(--kontor-dot);
      border-radius: 50%;
      background: var(--kontor-healthy);
    }
    :host([state='reconnecting']) .dot {
      background: none;
      box-shadow: inset 0 0 0 var(--kontor-line-strong) var(--kontor-watch);
    }
    :host([state='offline']) .dot {
      border-radius: var(--kontor-radius-xs);
      background: var(--kontor-at-risk);
    }
    :host(:not([state='live'])) {
      color: var(--kontor-text);
    }
  `;

  declare texts: Texts;
  private readonly waiting = new Map<string, number>();
  private stop: (() => void) | undefined;
  private timer = 0;

  constructor() {
    super();
    this.texts = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onLinkChange(() => this.requestUpdate());
    window.addEventListener('kontor-outbox', this.counted);
    // Flow's own indicator lays itself over the page; this one stands in its place.
    document.documentElement.toggleAttribute('data-kontor-connection', true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    window.clearTimeout(this.timer);
    window.removeEventListener('kontor-outbox', this.counted);
    document.documentElement.toggleAttribute('data-kontor-connection', false);
  }

  protected override render(): TemplateResult {
    const state = link();
    this.setAttribute('state', state);
    const count = [...this.waiting.values()].reduce((sum, one) => sum + one, 0);
    const edits = count === 1 ? 'connection.one' : 'connection.many';
    return html`<span class="dot" aria-hidden="true"></span>
      <span role="status">${say(this.texts, `connection.${state}`)}${
        count > 0 && state !== 'live' ? ` · ${say(this.texts, edits, String(count))}` : ''
      }</span>`;
  }

  private readonly counted = (event: Event): void => {
    const { key, count } = (event as CustomEvent<{ key: string; count: number }>).detail;
    this.waiting.set(key, count);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.requestUpdate(), 100);
  };
}

customElements.define('kontor-connection', KontorConnection);
