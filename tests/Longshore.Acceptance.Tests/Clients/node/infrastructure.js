"use strict";
const { EnvironmentRepository } = require("@octopusdeploy/api-client");
const { assert, check } = require("./checks");
const { spaceName, space } = require("./space");

// Environment, worker pool, account and worker: the first part of the core scenario.
async function infrastructure(client) {
  const environments = new EnvironmentRepository(client, spaceName);
  const environment = await check("an environment is made", async () => {
    const made = await environments.create({ Name: "Npm test", Description: "made by the npm client" });
    assert.match(made.Id, /^Environments-\d+$/);
    assert.equal(made.SpaceId, "Spaces-1");
    return made;
  });
  await check("an environment is read", async () => assert.equal((await environments.get(environment.Id)).Name, "Npm test"));
  await check("an environment is found by a part of its name", async () => {
    const found = await environments.list({ take: 10, partialName: "npm T" });
    assert.deepEqual(found.Items.map((one) => one.Id), [environment.Id]);
    assert.equal(found.TotalResults, 1);
  });

  const pool = await check("a worker pool is made", async () => {
    const made = await client.doCreate(`${space}/workerpools`, { Name: "Npm pool", WorkerPoolType: "StaticWorkerPool", IsDefault: false });
    assert.match(made.Id, /^WorkerPools-\d+$/);
    assert.equal(made.WorkerPoolType, "StaticWorkerPool");
    return made;
  });
  const account = await check("an account is made and shows no secret", async () => {
    const made = await client.doCreate(`${space}/accounts`, {
      Name: "Npm account", AccountType: "UsernamePassword", Username: "deployer", Password: { HasValue: true, NewValue: "account-secret-1" },
    });
    assert.deepEqual([made.Password.HasValue, made.Password.NewValue], [true, null]);
    assert.ok(!JSON.stringify(made).includes("account-secret-1"));
    return made;
  });
  const worker = await check("a worker is registered", async () => {
    const made = await client.doCreate(`${space}/workers`, {
      Name: "npm-worker", WorkerPoolIds: [pool.Id], IsDisabled: true,
      Endpoint: { CommunicationStyle: "Ssh", AccountId: account.Id, Host: "192.0.2.1", Port: 22, Fingerprint: "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", DotNetCorePlatform: "linux-x64" },
    });
    assert.equal(made.Endpoint.CommunicationStyle, "Ssh");
    return made;
  });
  await check("a pool lists its workers", async () => {
    const workers = await client.get(`${space}/workerpools/{id}/workers{?skip,take}`, { id: pool.Id, skip: 0, take: 30 });
    assert.deepEqual(workers.Items.map((one) => one.Id), [worker.Id]);
  });
  return { environment, pool };
}

module.exports = { infrastructure };
