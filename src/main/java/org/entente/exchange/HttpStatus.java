package org.entente.exchange;

import org.entente.base.LineRefusal;
import org.entente.base.Refusal;

/// The status codes of the carriers (RFC 9110), and which refusal has which.
final class HttpStatus {
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int RESUME = 308;
  static final int CONFLICT = 409;
  static final int BROKEN = 500;

  private HttpStatus() {}

  static int of(Refusal refusal) {
    return switch (refusal) {
      case CarrierRefusal.MalformedRequest _ -> 400;
      case CarrierRefusal.UnknownCaller _ -> 403;
      case CarrierRefusal.NothingThere _, ExchangeRefusal.ForeignDispatch _ -> 404;
      case ExchangeRefusal.ContradictsHeld _ -> CONFLICT;
      case LineRefusal.TooLarge _ -> 413;
      case CarrierRefusal.UploadElsewhere _ -> 416;
      case CarrierRefusal.QuotaReached _, CarrierRefusal.UploadBusy _ -> 429;
      case CarrierRefusal.NodeBusy _ -> 503;
      default -> 422;
    };
  }
}
