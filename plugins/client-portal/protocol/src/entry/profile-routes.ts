import { route, routeGroup } from '../http/route';
import { profileSchema, updatePictureSchema, updateProfileSchema } from './session';

export const profileRoutes = routeGroup('profile', {
  update: route.client('PUT', '/profile', {
    does: 'Changes what is sent of the own profile.',
    needs: 'profile.update',
    body: updateProfileSchema,
    answer: profileSchema,
  }),
  updatePicture: route.client('PUT', '/profile/picture', {
    does: 'Sets or removes the own picture.',
    needs: 'profile.update',
    body: updatePictureSchema,
    answer: profileSchema,
  }),
});
