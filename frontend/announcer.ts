const PACE = 3_000;

/** Says what happened to those who listen rather than look: one line every few seconds, the newest. */
export class Announcer {
  private next = '';
  private last = 0;
  private timer = 0;

  constructor(private readonly line: () => Element | null | undefined) {}

  say(text: string): void {
    this.next = text;
    if (!this.timer) {
      const pause = Math.max(50, this.last + PACE - Date.now());
      this.timer = window.setTimeout(() => this.speak(), pause);
    }
  }

  private speak(): void {
    const line = this.line();
    if (line) {
      line.textContent = this.next;
    }
    this.last = Date.now();
    this.timer = 0;
  }
}
