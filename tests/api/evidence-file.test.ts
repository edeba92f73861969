import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import type { FactBody } from '#contract/fact.ts'
import { FILE_KINDS } from '#domain/evidence/file-kind.ts'
import { sweep } from '#api/sweep.ts'
import type { Answer, TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'
import { ODD_FILES } from '#tests/documents/odd-files.ts'
import { bytesOf, pdf } from '#tests/documents/plain-files.ts'

const FILES = '/units/440100/evidence-files'
const FACTS = '/units/440100/facts'
const GIGABYTE = 1024 ** 3

describe.each(hosts)('files that prove facts on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let inspector: TestBrowser
  let neighbour: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    inspector = await browserOf(host, 'inspector@440000')
    neighbour = await browserOf(host, 'reporter@440300')
  })
  afterEach(async () => {
    await host.close()
  })

  const send = (
    bytes: BodyInit | Uint8Array,
    name: string,
    more: Record<string, string> = {},
    { by = reporter, to = FILES } = {},
  ) =>
    by.ask<EvidenceFileBody>('POST', to, undefined, {
      raw: bytes as BodyInit,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        ...more,
      },
    })
  const sent = async (bytes = pdf(), name = '发布会实录.pdf') => (await send(bytes, name)).body
  const proved = (...files: readonly EvidenceFileBody[]) => ({
    ...conference('2026-10-08', '发布会'),
    evidence: files.map(({ id }) => ({ kind: 'file', file: id, name: '随便' })),
  })
  const write = (entry: object, by = reporter, to = FACTS) =>
    by.ask<{ fact: FactBody }>('POST', to, entry)
  const record = async (id: string, by = inspector) =>
    (await by.get<EvidenceFileBody[]>(`${FILES}?files=${id}`)).body[0]
  const purge = (id: string, by = reporter) =>
    by.ask<EvidenceFileBody>('DELETE', `${FILES}/${id}`, { because: '误传了内部材料' })
  const purgeForOthers = (id: string, by = inspector) =>
    by.ask<EvidenceFileBody>('POST', `${FILES}/${id}/purge`, { because: '含有不宜上传的内容' })
  const actions = async () => {
    const rows = await host.storage.read.selectFrom('audit').selectAll().orderBy('seq').execute()
    return rows.filter(({ action }) => action.startsWith('evidence.'))
  }
  const outcome = ({ status, problem }: Answer) => [status, problem.code]

  it('takes a file, with an audit entry that has its hash', async () => {
    const file = await sent()
    expect(file).toEqual({
      id: file.id,
      unit: '440100',
      name: '发布会实录.pdf',
      type: 'application/pdf',
      size: pdf().length,
      digest: host.deps.digest(pdf()),
      uploadedBy: 'reporter@440100',
      uploadedAt: '2026-11-22T10:00:00.000+08:00',
      purged: null,
    })
    expect(await actions()).toMatchObject([
      { action: 'evidence.upload', subject: `440100/${file.id}`, account_name: 'reporter@440100' },
    ])
    expect((await actions())[0]?.detail).toContain(file.digest)
  })

  it('gives it back to save, for nobody to keep and with nothing to run', async () => {
    const { id } = await sent()
    const answer = await inspector.get<string>(`${FILES}/${id}`)
    expect(answer.body).toBe(new TextDecoder().decode(pdf()))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent('发布会实录.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  it('takes or refuses every odd file, each with its reason, and keeps none that it refused', async () => {
    for (const { what, name, bytes, becomes } of ODD_FILES) {
      const answer = await send(bytes, name)
      const said = answer.status < 400 ? 'taken' : String(answer.problem.params['why'])
      expect({ what, said }).toEqual({ what, said: becomes in FILE_KINDS ? 'taken' : becomes })
    }
    const rows = await host.storage.read.selectFrom('evidence_file').selectAll().execute()
    for (const row of rows) {
      expect(row.name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
      expect(await host.deps.files.get(row.id)).toHaveLength(row.size)
    }
  }, 60_000)

  it('refuses 2 GB by their own word, without reading any of them', async () => {
    let pulled = 0
    const endless = new ReadableStream(
      {
        pull(controller) {
          pulled += 1
          controller.enqueue(new Uint8Array(65_536))
        },
      },
      { highWaterMark: 0 },
    )
    const answer = await send(endless, '录像.pdf', { 'content-length': String(2 * GIGABYTE) })
    expect(outcome(answer)).toEqual([413, 'file-too-large'])
    expect(pulled).toBe(0)
  })

  it('refuses a file that grows too large on its way', async () => {
    const large = bytesOf(pdf(), new Uint8Array(21 * 1024 * 1024))
    expect(outcome(await send(large, '扫描件.pdf'))).toEqual([413, 'file-too-large'])
  })

  it('believes no type that it is sent with', async () => {
    for (const type of ['application/pdf', 'text/html', 'image/svg+xml']) {
      const answer = await send(pdf(), '实录.pdf', { 'content-type': type })
      expect(outcome(answer)).toEqual([415, 'unsupported-type'])
    }
  })

  it('keeps the same content of a unit once, and that of another unit for itself', async () => {
    const first = await sent()
    const again = await sent(pdf(), '换个名字.pdf')
    expect(again).toEqual(first)
    const to = '/units/440300/evidence-files'
    const others = await send(pdf(), '实录.pdf', {}, { by: neighbour, to })
    expect(others.body.id).not.toBe(first.id)
    expect((await actions()).map(({ subject }) => subject)).toEqual([
      `440100/${first.id}`,
      `440100/${first.id}`,
      `440300/${others.body.id}`,
    ])
  })

  it('is a proof like any other, under the name on record', async () => {
    const file = await sent()
    const { body } = await write(proved(file))
    expect(body.fact.evidence).toEqual([
      { kind: 'link', url: 'https://www.gz.gov.cn/press/1' },
      { kind: 'file', file: file.id, name: '发布会实录.pdf' },
    ])
    // A ledger that asks for evidence warns without any, and takes a file for it.
    const { link: _link, ...values } = conference('2026-10-09', '答记者问').values
    const bare = { ...conference('2026-10-09', '答记者问'), values }
    expect((await write(bare)).problem).toMatchObject({ code: 'needs-confirmation' })
    expect((await write({ ...bare, evidence: proved(file).evidence })).status).toBe(200)
  })

  it('proves nothing for a unit that does not hold it', async () => {
    const file = await sent()
    const refused = {
      code: 'invalid-input',
      fields: [{ path: 'evidence.0', code: 'file-not-held' }],
    }
    expect((await write(proved(file), neighbour, '/units/440300/facts')).problem).toMatchObject(
      refused,
    )
    expect((await write(proved({ ...file, id: 'nothing-of-ours' }))).problem).toMatchObject(refused)
    await purge(file.id)
    expect((await write(proved(file))).problem).toMatchObject(refused)
  })

  it('is found under its own unit only, by those who may read its facts', async () => {
    const { id } = await sent()
    const others = '/units/440300/evidence-files'
    expect(outcome(await neighbour.get(`${FILES}/${id}`))).toEqual([403, 'out-of-scope'])
    expect(outcome(await neighbour.get(`${others}/${id}`))).toEqual([404, 'not-found'])
    expect((await neighbour.get(`${others}?files=${id}`)).body).toEqual([])
    expect(outcome(await inspector.get(`${others}/${id}`))).toEqual([404, 'not-found'])
    const admin = await browserOf(host, 'system-admin@440000')
    expect(outcome(await admin.get(`${FILES}/${id}`))).toEqual([403, 'forbidden'])
    expect(outcome(await purge(id, neighbour))).toEqual([403, 'out-of-scope'])
    expect(outcome(await purge(id, inspector))).toEqual([403, 'forbidden'])
    expect(outcome(await send(pdf(), 'a.pdf', {}, { by: inspector, to: FILES }))).toEqual([
      403,
      'forbidden',
    ])
  })

  it('is purged by its unit: the bytes are gone, the record stays', async () => {
    const file = await sent()
    const { fact } = (await write(proved(file))).body
    host.clock.pass(60_000)
    const purged = {
      by: 'reporter@440100',
      at: '2026-11-22T10:01:00.000+08:00',
      because: '误传了内部材料',
    }
    expect((await purge(file.id)).body).toEqual({ ...file, purged })
    expect(await host.deps.files.get(file.id)).toBeUndefined()
    const read = await reporter.get(`${FILES}/${file.id}`)
    expect(read).toMatchObject({
      status: 410,
      problem: { code: 'file-purged', params: { name: file.name, ...purged } },
    })
    expect(await record(file.id)).toEqual({ ...file, purged })
    expect((await actions()).map(({ action }) => action)).toEqual([
      'evidence.upload',
      'evidence.purge',
    ])
    expect((await actions())[1]?.detail).toContain(file.digest)
    expect(outcome(await purge(file.id))).toEqual([410, 'file-purged'])
    // The fact goes on naming it, also when something else of it is changed.
    const change = { ...proved(file), evidence: fact.evidence, version: 1 }
    const changed = await reporter.ask<{ fact: FactBody }>('PUT', `${FACTS}/${fact.id}`, change)
    expect(changed.body.fact.evidence).toEqual(fact.evidence)
  })

  it('proves nothing once it is purged', async () => {
    const file = await sent()
    const { link: _link, ...values } = conference('2026-10-08', '发布会').values
    const { fact } = (await write({ ...proved(file), values })).body
    await purge(file.id)
    const change = { ...proved(file), values, version: 1 }
    const answer = await reporter.ask('PUT', `${FACTS}/${fact.id}`, change)
    expect(answer.problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [{ code: 'no-evidence' }],
    })
  })

  it('comes back after a purge as another file', async () => {
    const file = await sent()
    await purge(file.id)
    const again = await sent()
    expect(again.id).not.toBe(file.id)
    expect((await reporter.get(`${FILES}/${again.id}`)).status).toBe(200)
    expect((await record(file.id))?.purged).not.toBeNull()
  })

  it('of a fact that the office speaks on is the office’s to purge', async () => {
    const file = await sent()
    const { fact } = (await write(proved(file))).body
    const word = { version: 1, outcome: 'pending', because: '正在核实' }
    await inspector.ask('PUT', `${FACTS}/${fact.id}/verification`, word)
    expect(outcome(await purge(file.id))).toEqual([409, 'already-verified'])
    expect(outcome(await purgeForOthers(file.id, reporter))).toEqual([403, 'forbidden'])
    expect((await purgeForOthers(file.id)).body.purged).toMatchObject({ by: 'inspector@440000' })
    expect(await host.deps.files.get(file.id)).toBeUndefined()
  })

  it('of a fact in a shut period is the office’s to purge', async () => {
    const file = await sent()
    await write(proved(file))
    await host.storage.write(({ tx }) =>
      tx.updateTable('period').set({ state: 'locked' }).where('id', '=', '2026-Q4').execute(),
    )
    expect(outcome(await purge(file.id))).toEqual([409, 'period-locked'])
    expect((await purgeForOthers(file.id)).status).toBe(200)
  })

  it('is not given out when its bytes are gone or were changed', async () => {
    const { id, name } = await sent()
    await host.deps.files.put(id, pdf('forged'))
    const lost = { status: 404, problem: { code: 'file-lost', params: { name } } }
    expect(await inspector.get(`${FILES}/${id}`)).toMatchObject(lost)
    await host.deps.files.remove(id)
    expect(await inspector.get(`${FILES}/${id}`)).toMatchObject(lost)
    // Whoever runs the server learns of each.
    expect(host.faults.splice(0)).toHaveLength(2)
  })

  it('is not purged without a reason', async () => {
    const { id } = await sent()
    const answer = await reporter.ask('DELETE', `${FILES}/${id}`, { because: ' ' })
    expect(outcome(answer)).toEqual([422, 'invalid-input'])
    expect(await host.deps.files.get(id)).toBeDefined()
  })

  it('is sent once, however often the request arrives', async () => {
    const key = { 'idempotency-key': 'upload-0001' }
    const [first, second] = [await send(pdf(), 'a.pdf', key), await send(pdf(), 'a.pdf', key)]
    expect(second.body).toEqual(first.body)
    expect(await actions()).toHaveLength(1)
    const other = await send(pdf('other'), 'a.pdf', key)
    expect(outcome(other)).toEqual([409, 'key-reused'])
  })

  it('loses its bytes in the sweep, where a purge was cut off after its record', async () => {
    const file = await sent(pdf('other'))
    await purge(file.id)
    await host.deps.files.put(file.id, pdf())
    await sweep(host.deps)
    expect(await host.deps.files.get(file.id)).toBeUndefined()
  })
})
