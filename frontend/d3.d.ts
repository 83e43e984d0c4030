/** What of D3 the organisation's picture uses. */
declare module 'd3-hierarchy' {
  export interface HierarchyNode<T> {
    data: T;
    depth: number;
    x: number;
    y: number;
    each(visit: (node: HierarchyNode<T>) => void): this;
  }
  export interface TreeLayout<T> {
    (root: HierarchyNode<T>): HierarchyNode<T>;
    nodeSize(size: [number, number]): this;
  }
  export function hierarchy<T>(data: T, children: (data: T) => T[]): HierarchyNode<T>;
  export function tree<T>(): TreeLayout<T>;
}

declare module 'd3-selection' {
  export interface Selection<E> {
    call(apply: (selection: Selection<E>) => void): this;
    on(event: string, listener: null): this;
  }
  export function select<E extends Element>(element: E): Selection<E>;
}

declare module 'd3-zoom' {
  import type { Selection } from 'd3-selection';
  export interface ZoomTransform {
    x: number;
    y: number;
    k: number;
    translate(x: number, y: number): ZoomTransform;
    scale(k: number): ZoomTransform;
  }
  export interface ZoomBehavior<E, _D> {
    (selection: Selection<E>): void;
    scaleExtent(extent: [number, number]): this;
    on(event: 'zoom', listener: (event: { transform: ZoomTransform }) => void): this;
    scaleBy(selection: Selection<E>, factor: number): void;
    transform(selection: Selection<E>, to: ZoomTransform): void;
  }
  export function zoom<E, D>(): ZoomBehavior<E, D>;
  export const zoomIdentity: ZoomTransform;
}
