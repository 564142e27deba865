/** Words that make a part of a line the name of a job. */
const job =
  /\b(engineer(ing)?|developer|architect|manager|director|lead(er)?|head|chief|c[teio]o|cpo|ciso|cso|vp|vice president|president|founder|co-?founder|maintainer|advocate|evangelist|consultant|analyst|scientist|researcher|specialist|principal|staff|senior|sr\.?|junior|professor|lecturer|student|officer|chair|co-?chair|executive|owner|strategist|designer|administrator|sre|devops|programmer|trainer|instructor|counsel|lawyer|attorney|partner|fellow|coach|writer|editor|technologist|ambassador|contributor|member|intern|gde|mvp|expert|responsible|assistant|coordinator|organi[sz]er|host|moderator)\b/i

/** True if the words name a job rather than an organization. */
export function isJob(words: string): boolean {
  return job.test(words)
}

/**
 * A line such as “Staff Engineer, Acme” or “Staff Engineer at Acme” as job and organization. Only what is plain is split: anything
 * else is the job as a whole, so that nothing is made up and nothing is lost.
 */
export function splitTagLine(line: string): { jobTitle: string; organization: string } {
  const parts = /^(?<first>.{2,80}?)(?:\s+(?:at|bei|@)\s+|\s*,\s*)(?<second>[^,@|/]{2,60})$/u.exec(line)?.groups
  const [first = '', second = ''] = [parts?.['first'], parts?.['second']]
  if (first === '' || second.split(' ').length > 5) return { jobTitle: line, organization: '' }
  if (isJob(first) && !isJob(second)) return { jobTitle: first, organization: second }
  return { jobTitle: line, organization: '' }
}
