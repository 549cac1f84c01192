using Longshore.Storage.Records;

namespace Longshore.Storage.Users;

internal sealed class UserRow : NamedRow;
