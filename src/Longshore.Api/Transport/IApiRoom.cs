using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Transport;

/// <summary>One folder of the API: its routes and the JSON of its documents.</summary>
internal interface IApiRoom
{
    /// <summary>The folder's source-generated context.</summary>
    IJsonTypeInfoResolver Json { get; }

    /// <summary>Routes inside a space; they appear under <c>/api/{spaceId}</c>, <c>/api/spaces/{spaceId}</c> and <c>/api</c> (the default space).</summary>
    void MapSpace(RouteGroupBuilder space) { }

    /// <summary>Routes that know no space, under <c>/api</c>.</summary>
    void MapServer(RouteGroupBuilder api) { }
}
