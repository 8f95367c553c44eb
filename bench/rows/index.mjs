import { redeem } from './redeem.mjs';

export const rows = [redeem];
