/**
 * The bytes of an input in a window that moves on: what was read is let go, so that memory does not grow with the input.
 */
export class InputBytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes = new Uint8Array(1 << 20);
  #start = 0;
  #end = 0;
  #isLast = false;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.#chunks = input[Symbol.asyncIterator]();
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }
  /** The first byte that was not taken. */
  get start(): number {
    return this.#start;
  }
  get end(): number {
    return this.#end;
  }
  /** Whether the window reaches to the end of the input. */
  get isLast(): boolean {
    return this.#isLast;
  }

  /** Lets go of what lies before a place in the window. */
  take(until: number): void {
    this.#start = until;
  }

  /** Reads on until the window holds this many bytes, or all there are. */
  async fill(size: number): Promise<void> {
    while (this.#end - this.#start < size && !this.#isLast) {
      const { done, value } = await this.#chunks.next();
      if (done) this.#isLast = true;
      else this.#append(value);
    }
  }

  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#bytes.length) {
      const held = this.#bytes.subarray(this.#start, this.#end);
      const needed = held.length + chunk.length;
      if (2 * needed > this.#bytes.length) {
        const larger = new Uint8Array(2 * needed);
        larger.set(held);
        this.#bytes = larger;
      } else this.#bytes.copyWithin(0, this.#start, this.#end);
      this.#start = 0;
      this.#end = held.length;
    }
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }
}
