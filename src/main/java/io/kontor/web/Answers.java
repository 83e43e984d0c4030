package io.kontor.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first and the last to touch an answer. Headers are written at once, because some of those who
 * answer send theirs off early; and what nobody else refused in words is refused here, also what
 * the server refuses before any of our code runs.
 */
final class Answers extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final SayingNo sayingNo;

    Answers(SayingNo sayingNo) {
        this.sayingNo = sayingNo;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Headers.write(response::setHeader, request.isSecure());
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable why) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        // What failed half-way has been reset, its headers too.
        Headers.write(response::setHeader, request.isSecure());
        var refusal = sayingNo.of(request, response.getStatus());
        try {
            response.setContentType(refusal.type());
            response.setCharacterEncoding("utf-8");
            response.setHeader("Cache-Control", "no-store");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(refusal.body());
                response.finishResponse();
            }
        } catch (IOException e) {
            log.debug("nobody waited for the refusal", e);
        }
    }
}
