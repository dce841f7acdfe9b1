package org.entente.seal;

/// The two signatures of one signer over one text; neither counts without the other.
///
/// @param ed25519 64 bytes (RFC 8032)
/// @param mlDsa65 3309 bytes (FIPS 204, empty context)
@SuppressWarnings("ArrayRecordComponent") // a pair of opaque strings, never compared
public record Signatures(byte[] ed25519, byte[] mlDsa65) {}
