using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Accounts;

internal sealed class AccountsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => AccountsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListAccountsEndpoint.Map(space);
        ListAllAccountsEndpoint.Map(space);
        GetAccountEndpoint.Map(space);
        CreateAccountEndpoint.Map(space);
        UpdateAccountEndpoint.Map(space);
        DeleteAccountEndpoint.Map(space);
        ListAccountUsagesEndpoint.Map(space);
    }
}
