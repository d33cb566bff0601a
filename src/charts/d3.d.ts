// What the charts use of two packages that bring no types of their own.

declare module 'd3-scale' {
  export interface LinearScale {
    (value: number): number;
    domain(): number[];
    domain(limits: readonly number[]): this;
    range(limits: readonly number[]): this;
    nice(count?: number): this;
    ticks(count?: number): number[];
  }
  export function scaleLinear(): LinearScale;
}

declare module 'd3-shape' {
  export function line<Point>(
    x: (point: Point) => number,
    y: (point: Point) => number,
  ): (points: Point[]) => string | null;
  export function area<Point>(
    x: (point: Point) => number,
    y0: (point: Point) => number,
    y1: (point: Point) => number,
  ): (points: Point[]) => string | null;
}
