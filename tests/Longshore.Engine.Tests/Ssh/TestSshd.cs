using Xunit;

namespace Longshore.Engine.Tests.Ssh;

/// <summary>The one daemon of a test program.</summary>
public sealed class TestSshd : Sshd, IAsyncLifetime;

/// <summary>The tests that share the machine's one test user and daemon, one after the other.</summary>
[CollectionDefinition("sshd")]
public sealed class SshdTests : ICollectionFixture<TestSshd>;
