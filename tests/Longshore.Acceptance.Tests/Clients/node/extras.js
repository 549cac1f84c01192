"use strict";
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { Client, DeploymentProcessRepository, DeploymentRepository, EnvironmentRepository, OverwriteMode, PackageRepository, ReleaseRepository, ServerTaskRepository, ServerTaskWaiter, SpaceServerTaskRepository, userGetCurrent } = require("@octopusdeploy/api-client");
const { assert, check, refused } = require("./checks");
const { boundMilliseconds, pollMilliseconds } = require("./deployment");
const { spaceName, space, scriptStep } = require("./space");

async function packages(client) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "longshore-npm-"));
  const file = path.join(folder, "Npm.Package.1.2.3.zip");
  const write = (bytes) => fs.writeFileSync(file, bytes);
  const repository = new PackageRepository(client, spaceName);
  try {
    write("first");
    await check("a package is pushed", () => repository.push([file], OverwriteMode.FailIfExists));
    await check("a package that is there is refused with 409", async () => {
      const seen = [];
      client.setOnErrorResponseCallback((details) => seen.push(details.statusCode));
      await assert.rejects(repository.push([file], OverwriteMode.FailIfExists), /Npm\.Package 1\.2\.3 is in the feed already/);
      assert.deepEqual(seen, [409]);
    });
    write("second, longer");
    await check("a package that is there is kept", async () => {
      await repository.push([file], OverwriteMode.IgnoreIfExists);
      assert.equal((await repository.get("packages-Npm.Package.1.2.3")).PackageSizeBytes, 5);
    });
    await check("a package that is there is replaced", async () => {
      await repository.push([file], OverwriteMode.OverwriteExisting);
      const found = await repository.list({ nuGetPackageId: "Npm.Package", take: 10 });
      assert.deepEqual(found.Items.map((one) => [one.PackageId, one.Version, one.PackageSizeBytes]), [["Npm.Package", "1.2.3", 14]]);
    });
    const nameless = path.join(folder, "nameless.zip");
    fs.writeFileSync(nameless, "x");
    await check("a file without a version is refused", () => assert.rejects(repository.push([nameless]), /file: 'nameless\.zip' says no id and version/));
    await check("the built-in feed is found", async () => {
      const feeds = await client.get(`${space}/feeds{?feedType}`, { feedType: "BuiltIn" });
      assert.deepEqual(feeds.Items.map((one) => one.Id), ["feeds-builtin"]);
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function cancelling(client, project, environment) {
  const processes = new DeploymentProcessRepository(client, spaceName);
  const process = await processes.get(project);
  await processes.update(project, { ...process, Steps: [scriptStep("Wait", "echo begun; while true; do sleep 1; done")] });
  await new ReleaseRepository(client, spaceName).create({ spaceName, ProjectName: project.Name, ReleaseVersion: "1.0.1" });
  const deployment = await new DeploymentRepository(client, spaceName).create({ spaceName, ProjectName: project.Name, ReleaseVersion: "1.0.1", EnvironmentNames: [environment.Name] });
  const taskId = deployment.DeploymentServerTasks[0].ServerTaskId;
  await check("a running task is cancelled", async () => {
    const tasks = new SpaceServerTaskRepository(client, spaceName);
    await until("the script has begun", async () => String(await tasks.getRaw(taskId)).includes("begun"));
    await new ServerTaskRepository(client).cancel(taskId);
    const ended = await new ServerTaskWaiter(client, spaceName).waitForServerTaskToComplete(taskId, pollMilliseconds, boundMilliseconds);
    assert.deepEqual([ended.State, ended.IsCompleted, ended.FinishedSuccessfully], ["Canceled", true, false]);
  });
}

async function audit(client, project, taskId) {
  await check("the audit tells who did what", async () => {
    const events = await client.get(`${space}/events{?regarding}`, { regarding: project.Id });
    const categories = events.Items.map((one) => one.Category);
    for (const wanted of ["Created", "DeploymentQueued"]) assert.ok(categories.includes(wanted), categories.join());
    assert.ok(events.Items.every((one) => one.SpaceId === "Spaces-1" && one.Username.length > 0));
  });
  await check("the audit tells the end of a task", async () => {
    const events = await client.get(`${space}/events{?regarding}`, { regarding: taskId });
    assert.deepEqual(events.Items.map((one) => one.Category), ["DeploymentSucceeded", "DeploymentStarted", "DeploymentQueued"]);
  });
}

async function errors(client, configuration) {
  const environments = new EnvironmentRepository(client, spaceName);
  await check("what is not there is a 404", () => refused(404, "Environments-99999", () => environments.get("Environments-99999")));
  await check("a missing name is a 400 with field and mend", () => refused(400, ["Name: A name is missing.", "Give 1 to 200 characters."], () => environments.create({ Name: "" })));
  await check("a duplicate name is a 400", () => refused(400, "Name: ", () => environments.create({ Name: "npm TEST" })));
  await check("an unknown task is named", () => assert.rejects(new ServerTaskWaiter(client, spaceName).waitForServerTaskToComplete("ServerTasks-99999", 10, 1000), /ServerTasks-99999/));
  const stranger = await check("the root answers strangers", () => Client.create({ ...configuration, apiKey: "API-WRONGWRONGWRONGWRONGWRONG" }));
  await check("a wrong key is a 401", () => refused(401, "key", () => userGetCurrent(stranger)));
  const nobody = await Client.create({ ...configuration, apiKey: undefined });
  await check("an empty key is a 401", () => refused(401, "not signed in", () => userGetCurrent(nobody)));
}

async function until(what, look) {
  const end = Date.now() + boundMilliseconds;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`not within ${boundMilliseconds} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

module.exports = { packages, cancelling, audit, errors };
