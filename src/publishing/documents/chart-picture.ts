import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { plexSans } from '../../platform/typesetting/index.ts';

/** A drawing as a picture of dots. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Some 140 dots to the inch in the page of a Word file; more would cost more time than all the rest of the file. */
const pictureWidth = 900;

let ready: Promise<void> | undefined;

/** The drawing program is loaded once in a process. */
function drawingProgram(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  ready ??= initWasm(readFileSync(file));
  return ready;
}

/**
 * Draws a chart as a picture with the font of the documents, for programs that read Word files and cannot draw SVG.
 * White behind it: a page in the dark would swallow the ink.
 *
 * @throws Error when the text is not SVG
 */
export async function chartPicture(svg: string): Promise<Picture> {
  await drawingProgram();
  const drawing = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'width', value: pictureWidth },
    font: {
      fontBuffers: [...plexSans()],
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
    },
  });
  const picture = drawing.render();
  try {
    return { png: picture.asPng(), width: picture.width, height: picture.height };
  } finally {
    picture.free();
    drawing.free();
  }
}
