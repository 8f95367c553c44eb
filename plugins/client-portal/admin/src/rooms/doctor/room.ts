import { adminRoom } from '../../kit/room';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    doctor: true;
  }
}

export const doctor = adminRoom({
  name: 'doctor',
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
