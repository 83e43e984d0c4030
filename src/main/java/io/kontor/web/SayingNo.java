package io.kontor.web;

import io.kontor.ui.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says no: to people with a page in the product's look, to programs with problem details. */
@Component
class SayingNo {

    private static final Set<Integer> SAID_BY_NUMBER = Set.of(403, 404, 413, 429);

    private final Words words;
    private final String page;

    SayingNo(Words words) throws IOException {
        this.words = words;
        this.page =
                new ClassPathResource("web/refusal.html")
                        .getContentAsString(StandardCharsets.UTF_8);
    }

    Refusal of(HttpServletRequest request, int status) {
        return isProgram(request)
                ? new Refusal("application/problem+json", problem(status))
                : new Refusal("text/html", page(request, status));
    }

    private static boolean isProgram(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader("Accept"));
        return Stream.of("/api", "/actuator").anyMatch(request.getRequestURI()::startsWith)
                || accept.contains("json") && !accept.contains("html");
    }

    private String problem(int status) {
        var known = HttpStatus.resolve(status);
        return """
        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(
                        known == null ? "Refused" : known.getReasonPhrase(),
                        status,
                        say(status, "text", Locale.ENGLISH));
    }

    private String page(HttpServletRequest request, int status) {
        var locale =
                cookie(request, "kontor-language")
                        .map(Locale::forLanguageTag)
                        .orElseGet(request::getLocale);
        return page.replace("${language}", HtmlUtils.htmlEscape(locale.getLanguage()))
                .replace("${light}", light(request))
                .replace("${status}", String.valueOf(status))
                .replace("${title}", HtmlUtils.htmlEscape(say(status, "title", locale)))
                .replace("${text}", HtmlUtils.htmlEscape(say(status, "text", locale)))
                .replace("${home}", HtmlUtils.htmlEscape(words.getTranslation("web.home", locale)));
    }

    private String say(int status, String part, Locale locale) {
        var kind = SAID_BY_NUMBER.contains(status) ? "" + status : status < 500 ? "4xx" : "5xx";
        return words.getTranslation("web." + kind + "." + part, locale);
    }

    private static String light(HttpServletRequest request) {
        return cookie(request, "kontor-light")
                .filter(Set.of("LIGHT", "DARK")::contains)
                .map(light -> light.toLowerCase(Locale.ROOT))
                .orElse("system");
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
