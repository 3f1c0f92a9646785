// A part of exceljs that its types do not name.
declare module 'exceljs/lib/utils/zip-stream.js' {
  interface PartOptions {
    readonly name: string;
    readonly base64?: boolean;
  }
  class ZipWriter {
    /** Those of `writeBuffer({ zip })`, with defaults. */
    readonly options: { readonly take?: (path: string, text: string) => void };
    append(data: string | Uint8Array, options: PartOptions): void;
  }
  const zipStream: { readonly ZipWriter: typeof ZipWriter };
  export = zipStream;
}
