/**
 * An invented certificate and its key, for tests alone: nothing else trusts it. Made for the name "news.test" by
 *
 *     openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj "/CN=news.test" -addext "subjectAltName=DNS:news.test"
 */
export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUU821Wz/wnxcUyD6yJTi7uinsUgowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbmV3cy50ZXN0MCAXDTI2MTEyNDE1MzkxMVoYDzIxMjYxMDMx
MTUzOTExWjAUMRIwEAYDVQQDDAluZXdzLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASR9vQmVLdF5IluNJK1wbfkkWW3WeGTNBxwlYmQag0y9CkLf0n/bl/E
485yY0bXqlRR/wjTI4J3a0KA+alVgQWOo2kwZzAdBgNVHQ4EFgQUFFPJMo/CfDyy
+4SKzNmHqw7pqoIwHwYDVR0jBBgwFoAUFFPJMo/CfDyy+4SKzNmHqw7pqoIwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALggluZXdzLnRlc3QwCgYIKoZIzj0EAwID
SQAwRgIhAIYXpOtQmzWjrMmw+ia1Er55t/4qYQ3qNUcgcq3C5qcCAiEArXd5Ae+A
fKWPWJ1gw9aDYmaVSf6+kPVgX6n/SfU27ps=
-----END CERTIFICATE-----
`;

export const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgTliNBcJOSK0rqeh1
Sc93+C7B5C4ofPSm8qGEFleVqiKhRANCAASR9vQmVLdF5IluNJK1wbfkkWW3WeGT
NBxwlYmQag0y9CkLf0n/bl/E485yY0bXqlRR/wjTI4J3a0KA+alVgQWO
-----END PRIVATE KEY-----
`;
