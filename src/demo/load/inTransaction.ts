import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/** Runs work in a transaction of Payload: all of it, or nothing. */
export async function inTransaction<T>(payload: Payload, work: (req: PayloadRequest, transactionID: number | string) => Promise<T>): Promise<T> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const transactionID = await req.transactionID
    if (transactionID === undefined) throw new Error('The database gave no transaction.')
    const result = await work(req, transactionID)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
