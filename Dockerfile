# Built in layers, so that a change of ours does not send the libraries again.
FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node:24 /usr/local/bin/node /usr/local/bin/node
COPY --from=node:24 /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY db-changelog db-changelog
COPY frontend frontend
COPY src/main src/main
RUN mvn -B -q -Pproduction -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/kontor.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre AS app
RUN useradd --system --create-home --home-dir /kontor --uid 10001 kontor
WORKDIR /kontor
COPY --from=build --chown=kontor /build/extracted/dependencies/ ./
COPY --from=build --chown=kontor /build/extracted/spring-boot-loader/ ./
COPY --from=build --chown=kontor /build/extracted/snapshot-dependencies/ ./
COPY --from=build --chown=kontor /build/extracted/application/ ./
USER kontor
# A start against a throw-away database teaches the JVM what to keep ready. What it learns is
# refused at run time unless --enable-native-access and the object headers are the same there.
# A volume takes its owner from the folder in the image.
RUN mkdir data && KONTOR_DATA=/kontor/training java -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
        -XX:AOTCacheOutput=kontor.aot -Dspring.context.exit=onRefresh -jar kontor.jar --server.port=0 --kontor.demo=false \
 ; rm -rf /kontor/training; test -s kontor.aot
ENV KONTOR_DATA=/kontor/data SERVER_ADDRESS=0.0.0.0
VOLUME /kontor/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=kontor.aot", "--enable-native-access=ALL-UNNAMED", "-jar", "kontor.jar"]
