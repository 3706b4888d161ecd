import { holds, type Actor } from './actor'

/** What readers report as wrong, on a page or of a crosswalk's link. */
export const errorReportPolicy = {
  /** Anyone at all may say that something is wrong: no account, no seat. */
  report: () => true,

  /** Whoever keeps the public record in order reads what is reported, and answers. */
  answer: (actor: Actor) => holds(actor, 'moderator', 'administrator'),
}
