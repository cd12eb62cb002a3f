package localcloud.wire;

import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.wire.parameter.Refusals;
import localcloud.wire.shape.InputCheck;

/** How a request names its operation and carries its input, and how the answer is written. */
enum Protocol {
  /** AWS JSON 1.0 and 1.1: the operation is in {@code X-Amz-Target}. */
  JSON {
    @Override
    Call call(WireRequest request, Caller caller) {
      mustBePosted(request);
      String target = request.header("x-amz-target");
      String prefix = target.substring(0, Math.max(0, target.indexOf('.')));
      String operation = target.substring(target.indexOf('.') + 1);
      String service = ServiceNames.ofTarget(prefix, target);
      WireRequest asJson = request.ofType("application/x-amz-json-1.0");
      return checked(calling(service, operation, asJson, caller));
    }
  },
  /** AWS Query: a form with {@code Action} and {@code Version}, answered in XML. */
  QUERY {
    @Override
    Call call(WireRequest request, Caller caller) {
      mustBePosted(request);
      QueryRequest form = QueryRequest.of(request);
      String service = ServiceNames.ofQuery(request.credential().service(), form.version());
      return checked(calling(service, form.action(), form.asPosted(), caller));
    }
  },
  /** RPC v2 CBOR, which newer SDKs use for CloudWatch; the services see the input as JSON. */
  CBOR {
    @Override
    Call call(WireRequest request, Caller caller) {
      mustBePosted(request);
      String[] parts = request.pathOnly().split("/");
      if (parts.length != 5 || !parts[3].equals("operation")) {
        throw Routes.unknown(request);
      }
      String service = ServiceNames.ofTarget(parts[2], parts[2]);
      return checked(calling(service, parts[4], Cbor.asJson(request), caller));
    }
  },
  /** AWS REST XML, used here only by S3 and recognized only by the signature's scope. */
  S3 {
    @Override
    Call call(WireRequest request, Caller caller) {
      String operation = S3Operations.of(request);
      InputCheck.ofHead(
          "s3", operation, request.pathOnly(), request.parameters(), request.headers());
      return Refusals.checked(calling("s3", operation, request, caller), request.parameters());
    }
  },
  /** AWS REST JSON: the method and path name the operation. */
  REST {
    @Override
    Call call(WireRequest request, Caller caller) {
      Routes.Route route = Routes.find(request);
      Call call = calling(route.service(), route.operation(), request, caller);
      InputCheck.ofHead(
          call.service(),
          call.operation(),
          request.pathOnly(),
          request.parameters(),
          request.headers());
      if (request.body().length > 0 && !call.operation().equals("Invoke")) {
        InputCheck.ofJson(call.service(), call.operation(), call.view());
      }
      return Refusals.checked(call, request.parameters());
    }
  };

  /**
   * Services that are not here, whose clients understand errors only as the Query protocol has
   * them.
   */
  private static final Set<String> SPEAK_XML = Set.of("cloudfront", "route53");

  abstract Call call(WireRequest request, Caller caller);

  static Protocol of(WireRequest request) {
    if ("s3".equals(request.credential().service())) {
      return S3;
    }
    if (SPEAK_XML.contains(String.valueOf(request.credential().service()))) {
      return QUERY;
    }
    if (!request.header("x-amz-target").isEmpty()) {
      return JSON;
    }
    if (request.header("smithy-protocol").equals("rpc-v2-cbor")) {
      return CBOR;
    }
    return QueryRequest.isOne(request) ? QUERY : REST;
  }

  /** AWS also takes forms by GET; here no GET changes anything, as every web page can send one. */
  private static void mustBePosted(WireRequest request) {
    if (!request.method().equals("POST")) {
      throw new AwsException(
          405,
          "MethodNotAllowed",
          "The local cloud takes this call by POST only, not by " + request.method());
    }
  }

  private static Call checked(Call call) {
    if (call.isQueryProtocol()) {
      InputCheck.ofForm(call.service(), call.operation(), call.view());
    } else {
      InputCheck.ofJson(call.service(), call.operation(), call.view());
    }
    return Refusals.checked(call);
  }

  private static Call calling(
      String service, String operation, WireRequest request, Caller caller) {
    return new Call(
        service,
        operation,
        caller,
        request.method(),
        request.path(),
        request.headers(),
        request.body());
  }
}
