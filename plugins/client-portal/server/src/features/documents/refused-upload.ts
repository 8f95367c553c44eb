import { defineService } from '../../foundation/foundation';
import { isVerdict } from '../../foundation/files/files';

/** Somebody tried to bring in what is not let in: that is worth a line in the trail. What else went wrong is not. */
export const refusedUploadOf = defineService(
  ({ happened }) =>
    async (contact: string, error: unknown) => {
      if (!isVerdict(error)) return;
      await happened('upload.refused', {
        actor: { type: 'client', id: contact, name: null },
        contact,
        data: { code: (error as { details: { code: string } }).details.code },
      });
    }
);
