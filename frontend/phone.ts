/** On a phone the column of cards takes the place of all others; else it is hidden. */
export class Phone {
  private readonly narrow = window.matchMedia('(max-width: 700px)');
  private readonly hiddenHere = new WeakSet<Element>();
  private readonly watch = new MutationObserver(() => this.apply());

  constructor(private readonly host: HTMLElement) {}

  connect(): void {
    this.narrow.addEventListener('change', this.apply);
    this.watch.observe(this.host, { childList: true, subtree: false });
    this.apply();
  }

  disconnect(): void {
    this.narrow.removeEventListener('change', this.apply);
    this.watch.disconnect();
  }

  readonly apply = (): void => {
    const grid = this.host.querySelector('vaadin-grid');
    const columns = [...(grid?.children ?? [])].filter((child) => /-column$/.test(child.localName));
    const hasCard = columns.some((column) => column.hasAttribute('data-card'));
    this.host.toggleAttribute('phone', this.narrow.matches && hasCard);
    if (grid) {
      this.watch.observe(grid, { childList: true, attributes: true, attributeFilter: ['data-card'], subtree: false });
    }
    for (const column of hasCard ? columns : []) {
      this.show(column, column.hasAttribute('data-card') === this.narrow.matches);
    }
  };

  /** Columns that the person hid themselves stay hidden. */
  private show(column: Element & { hidden?: boolean }, visible: boolean): void {
    if (!visible && !column.hidden) {
      this.hiddenHere.add(column);
      column.hidden = true;
    } else if (visible && this.hiddenHere.delete(column)) {
      column.hidden = false;
    }
  }
}
