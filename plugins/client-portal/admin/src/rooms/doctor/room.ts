import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    doctor: true;
  }
}

export const doctor = adminRoom({
  name: 'doctor',
  words,
  settingsPages: [
    {
      at: 120,
      page: 'doctor',
      title: 'doctor.title',
      label: 'Doctor',
      guide: 'doctor',
      load: () => import('./DoctorPage'),
    },
  ],
});
