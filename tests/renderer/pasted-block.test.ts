// What a spreadsheet puts on the clipboard.
import { expect, test } from 'vitest';
import { pastedBlock } from '../../renderer/components/inputs/pasted-block.ts';

test.each([
  ['one cell', '12', [['12']]],
  ['a row', 'a\tb\tc', [['a', 'b', 'c']]],
  [
    'rows with the line end spreadsheets add',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['blank cells', '\t2\n\n3\t', [['', '2'], [''], ['3', '']]],
  ['a cell of two lines', '"one\ntwo"\tx\n5', [['one\ntwo', 'x'], ['5']]],
  ['quotes within a cell of two lines', '"say ""hi""\nthere"', [['say "hi"\nthere']]],
  ['quotes that are the text’s own', '"quoted"\t5" pipe', [['"quoted"', '5" pipe']]],
  ['a quote that is never closed', '"open\tx\ny', [['"open', 'x'], ['y']]],
  ['nothing', '', [['']]],
] as const)('%s', (_what, text, cells) => expect(pastedBlock(text)).toEqual(cells));
