import { publicIdSchema } from '../values';

/** Of routes about one thing. */
export const byId = { id: publicIdSchema };
