import { spreadsheetFormula } from '#protocol';
import Papa from 'papaparse';

describe('reports for spreadsheets', () => {
  it('run no formula, not even one with a line break in it', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '=HYPERLINK("https://evil.example"\n,"x")', '\t=1'];
    const written = Papa.unparse(
      cells.map((cell) => ({ cell })),
      { escapeFormulae: spreadsheetFormula }
    );
    const { data } = Papa.parse<{ cell: string }>(written, { header: true });
    expect(data.map(({ cell }) => cell)).toEqual(cells.map((cell) => `'${cell}`));
  });
  it('leave what is no formula as it is', () => {
    expect(['Ann', 'a=b', ' =1', '1'].filter((cell) => spreadsheetFormula.test(cell))).toEqual([]);
  });
});
