"use strict";
const diagnostics = require("node:diagnostics_channel");
// Drives a server through the real npm client. Address and key come from LONGSHORE_URL and LONGSHORE_API_KEY.
const { Client, SpaceRepository, userGetCurrent } = require("@octopusdeploy/api-client");
const { assert, check, Stop } = require("./checks");
const { infrastructure } = require("./infrastructure");
const { makeProject } = require("./project");
const { deploy } = require("./deployment");
const extras = require("./extras");

async function main() {
  const configuration = { userAgentApp: "longshore-tests", instanceURL: process.env.LONGSHORE_URL, apiKey: process.env.LONGSHORE_API_KEY };
  // What leaves this process, below the client: its own subscriptions say nothing about requests in this version.
  const requests = [];
  const note = ({ request }) => requests.push(`${request.method} ${request.path}`);
  diagnostics.subscribe("http.client.request.start", note);
  const client = await check("the client connects", () => Client.create(configuration));
  await check("the signed-in user is known", async () => assert.equal((await userGetCurrent(client)).Username, "admin"));
  await check("spaces are listed", async () => assert.ok((await new SpaceRepository(client).list({ take: 50 })).Items.some((one) => one.Name === "Default" && one.IsDefault)));
  const { environment } = await infrastructure(client);
  const project = await makeProject(client);
  const { taskId } = await deploy(client, project, environment);
  diagnostics.unsubscribe("http.client.request.start", note);
  for (const request of requests) console.log(`request ${request}`);

  await extras.packages(client);
  await extras.audit(client, project, taskId);
  await extras.cancelling(client, project, environment);
  await extras.errors(client, configuration);
  console.log("end");
}

main()
  .then(() => 0)
  .catch((broken) => {
    if (!(broken instanceof Stop)) console.log(`not ok the program: ${broken.stack}`);
    return 1;
  })
  // The client's waiter leaves its time-out running, which would keep the process for two minutes.
  .then((code) => process.exit(code));
