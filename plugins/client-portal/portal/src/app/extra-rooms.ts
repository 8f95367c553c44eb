// Rooms from elsewhere: a build with CLIENT_PORTAL_EXTRA_ROOMS takes the file of that name in place of this one.
export {};
