import {
  contrastOf,
  contrastOfRgb,
  leastContrast,
  luminanceOf,
  rgbOf,
  textColourOn,
} from './contrast';

describe('contrast, as WCAG 2.2 computes it', () => {
  it('goes from 1 to 21, whichever colour is named first', () => {
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOfRgb([255, 255, 255], rgbOf('#000000'))).toBeCloseTo(21);
  });

  it('knows the grey that is just readable on white, and the one that is not', () => {
    expect(contrastOf('#767676', '#ffffff')).toBeGreaterThanOrEqual(leastContrast);
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(leastContrast);
  });

  it('weighs green more than red, and red more than blue', () => {
    expect(rgbOf('#0f766e')).toEqual([15, 118, 110]);
    expect(luminanceOf([255, 0, 0])).toBeCloseTo(0.2126);
    expect(luminanceOf([0, 255, 0])).toBeCloseTo(0.7152);
    expect(luminanceOf([0, 0, 255])).toBeCloseTo(0.0722);
  });

  it('finds the text that can be read on any colour', () => {
    expect(textColourOn('#ffee00')).toBe('#000000');
    expect(textColourOn('#111111')).toBe('#ffffff');
    for (const colour of ['#777777', '#0f766e', '#ff5500', '#808080'])
      expect(contrastOf(colour, textColourOn(colour))).toBeGreaterThanOrEqual(leastContrast);
  });
});
