package hidden;

import hidden.ApiClientTest.ApiClient;

import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerException;
import loombook.judge.api.TestServer.Reply;
import loombook.judge.api.Trouble;

/// Clients, what a service answers them, and the exceptions that they owe.
final class ApiCalls {
    static final int FAST = 10_000;
    static final String JSON = "Content-Type: application/json";

    private ApiCalls() {}

    static ApiClient client(Learner learner, String base, int perSecond) {
        return learner.construct(ApiClient.class, base, perSecond);
    }

    static Reply object(String json) {
        return Reply.of(200, json, JSON);
    }

    /// Expects an `ApiException` with that status; any status if it is negative.
    static void mustFail(String call, int status, Learner.Piece piece) {
        try {
            piece.run();
        } catch (Trouble e) {
            throw e;
        } catch (Throwable thrown) {
            mustBeApiException(call, status, thrown);
            return;
        }
        throw new AssertionError(call + "\n  should throw an ApiException, but threw nothing");
    }

    static void mustBeApiException(String call, int status, Throwable thrown) {
        if (!(thrown instanceof LearnerException e) || !e.is("ApiException")) {
            throw new AssertionError(
                    call + "\n  should throw an ApiException, but threw\n  " + thrown, thrown);
        }
        int was = e.ask("status", Integer.class);
        if (status >= 0) {
            Check.equal(call + "\n  status() of the ApiException", status, was);
        }
    }
}
