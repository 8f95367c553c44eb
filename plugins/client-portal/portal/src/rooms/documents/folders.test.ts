import { foldersOf } from './folders';

describe('the folders of a client', () => {
  it('[J4] are sorted as people count, those in none last', () => {
    const folders = foldersOf(
      [
        { direction: 'sent', folder: null, total: 3 },
        { direction: 'sent', folder: 'Year 10', total: 1 },
        { direction: 'sent', folder: 'Year 9', total: 2 },
      ],
      'en'
    );
    expect(folders.map(({ name }) => name)).toEqual(['Year 9', 'Year 10', '']);
  });

  it('[J4] are one where both sides have it', () => {
    const folders = foldersOf(
      [
        { direction: 'sent', folder: 'Taxes', total: 3 },
        { direction: 'received', folder: 'Taxes', total: 2 },
      ],
      'en'
    );
    expect(folders).toEqual([{ name: 'Taxes', total: 5 }]);
  });
});
