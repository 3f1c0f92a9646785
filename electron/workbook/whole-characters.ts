/// <reference path="./exceljs-zip-stream.d.ts" />
// jszip, which exceljs packs with, cuts a text into pieces of 16,384 UTF-16 units and encodes each by itself: an
// emoji on a border becomes two U+FFFD, and a formula that names its sheet there is broken. Bytes are not cut.
import zipStream from 'exceljs/lib/utils/zip-stream.js';

const { prototype } = zipStream.ZipWriter;
const { append } = prototype;

/** Has exceljs hand its texts over as bytes; once, for every workbook written after it. */
prototype.append = function appendBytes(data, options) {
  const isText = typeof data === 'string' && !options.base64;
  append.call(this, isText ? Buffer.from(data) : data, options);
};
