package org.throughline.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.throughline.access.Actor;

/**
 * Issues tokens in this process, for a machine that has no identity provider. It binds to the loopback address only; a
 * real service names its issuer and does without this.
 */
@Configuration(proxyBeanMethods = false)
class LocalIssuer {

    private static final String NAME = "https://throughline.invalid/local";

    /** The signing key, kept so that tokens outlive a restart. */
    record Signer(ECKey key) {

        String token(Actor actor, Instant now, Duration valid) {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(NAME)
                    .subject(actor.id())
                    .claim("role", actor.role().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .claim("agency", actor.agency())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(valid)))
                    .build();
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            try {
                jwt.sign(new ECDSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException("this JVM lacks ES256", e);
            }
            return jwt.serialize();
        }
    }

    @Bean
    Signer signer(@Value("${throughline.data}") Path data) throws IOException, JOSEException, ParseException {
        Path file = data.resolve("keys").resolve("issuer.jwk");
        if (Files.notExists(file)) {
            Files.createDirectories(data.resolve("keys"));
            Files.writeString(file, new ECKeyGenerator(Curve.P_256).generate().toJSONString());
        }
        return new Signer(ECKey.parse(Files.readString(file)));
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(Signer signer) {
        DefaultJWTProcessor<com.nimbusds.jose.proc.SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256,
                new ImmutableJWKSet<>(new JWKSet(signer.key().toPublicJWK()))));
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(NAME));
        return decoder;
    }
}
