import { useState } from 'react';
import type { Party } from './placement';

/** On paper, which is white in the dark theme too: a line, and a ground that black reads well on. */
export interface PartyColour {
  line: string;
  ground: string;
}

const colours: readonly PartyColour[] = [
  { line: '#4945ff', ground: 'rgba(217, 216, 255, 0.85)' },
  { line: '#328048', ground: 'rgba(198, 240, 194, 0.85)' },
  { line: '#be5d01', ground: 'rgba(250, 231, 185, 0.85)' },
  { line: '#9736e8', ground: 'rgba(224, 193, 244, 0.85)' },
  { line: '#006096', ground: 'rgba(184, 225, 255, 0.85)' },
  { line: '#b72b1a', ground: 'rgba(245, 192, 184, 0.85)' },
  { line: '#0b7a75', ground: 'rgba(178, 232, 228, 0.85)' },
  { line: '#666687', ground: 'rgba(220, 220, 228, 0.85)' },
];

const at = (index: number) => colours[index % colours.length] as PartyColour;

/** Each party keeps its colour while others come, go and change places. */
export const usePartyColours = (parties: readonly Party[]) => {
  const [given] = useState(() => new Map<string, number>());
  for (const { key } of parties) if (!given.has(key)) given.set(key, given.size);
  return (key: string) => at(given.get(key) ?? 0);
};
