/** Text on paper is at most so large, in points; the server prints it by the same rule. */
const largest = 12;
const smallest = 4;
const lineHeight = 1.2;
/** Width of a letter as a part of its size, on average. */
const letter = 0.5;

interface Room {
  /** in points */
  width: number;
  height: number;
}

/** As large as the field allows: in one line if it can be, otherwise in several. In points. */
export function textSize(text: string, { width, height }: Room): number {
  for (let size = Math.min(largest, height * 0.75); size > smallest; size -= 0.5) {
    const perLine = Math.max(1, Math.floor((width - 4) / (size * letter)));
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    if (lines * size * lineHeight <= Math.max(height, size * lineHeight)) return size;
  }
  return smallest;
}
