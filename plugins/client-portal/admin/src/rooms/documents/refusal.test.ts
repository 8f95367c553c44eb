import { refusalOf } from './refusal';

const file = (name: string, size = 10, type = '') => ({ name, size, type });

describe('what is refused before it is sent', () => {
  it('[J6] takes what the protocol knows, whatever the case of its ending', () => {
    expect(refusalOf(file('Plan.PDF', 10, 'application/pdf'), undefined)).toBeNull();
    expect(refusalOf(file('тест 写真.docx'), undefined)).toBeNull();
  });

  it('[J6] refuses programs, and types that contradict the name', () => {
    expect(refusalOf(file('run.exe'), undefined)).toBe('file_type_not_allowed');
    expect(refusalOf(file('no-ending'), undefined)).toBe('file_type_not_allowed');
    expect(refusalOf(file('plan.pdf', 10, 'text/html'), undefined)).toBe('file_type_mismatch');
  });

  it('[J6] keeps to the settings where they may be read', () => {
    const limits = { extensions: ['pdf' as const], maxSize: 1_000_000 };
    expect(refusalOf(file('photo.jpg'), limits)).toBe('file_type_not_allowed');
    expect(refusalOf(file('plan.pdf', 1_000_000), limits)).toBeNull();
    expect(refusalOf(file('plan.pdf', 1_000_001), limits)).toBe('file_too_large');
  });

  it('refuses what is empty, and names that are none', () => {
    expect(refusalOf(file('plan.pdf', 0), undefined)).toBe('file_empty');
    expect(refusalOf(file('a\u0007.pdf'), undefined)).toBe('file_name_not_allowed');
  });
});
