import { z } from 'zod';
import { route, routeGroup } from './http/route';

/** `GET /client-portal/dashboard` */
export const dashboardSchema = z.object({
  name: z.string(),
  enabled: z.boolean(),
  /** computed when asked, from the settings; never from the Host header (A5) */
  portalUrl: z.url(),
  counts: z.object({
    /** ever sent an invitation */
    invited: z.number().int(),
    /** invited and not yet in */
    pending: z.number().int(),
    /** logged in at least once */
    joined: z.number().int(),
  }),
  /** twelve weeks, oldest first; `week` is its Monday, YYYY-MM-DD in UTC */
  adoption: z.array(
    z.object({ week: z.iso.date(), invited: z.number().int(), joined: z.number().int() })
  ),
  /** mail that failed for good, and jobs that died: what an admin should look at */
  attention: z.object({ failedMessages: z.number().int(), deadJobs: z.number().int() }),
  transport: z.enum(['smtp', 'mailbox']),
});

export type Dashboard = z.infer<typeof dashboardSchema>;

export const dashboardRoutes = routeGroup('admin.dashboard', {
  read: route.admin('GET', '/dashboard', {
    does: 'Shows who was invited and who joined, week by week, and what needs attention.',
    needs: 'dashboard.read',
    answer: dashboardSchema,
  }),
});
