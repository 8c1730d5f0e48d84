"""Certificates for machines that talk to each other over TLS, made anew for each test."""

from __future__ import annotations

import datetime as dt
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_TLS = "distributed.comm.tls"
_HERE = x509.SubjectAlternativeName(
    [x509.DNSName("localhost"), x509.IPAddress(ipaddress.IPv4Address("127.0.0.1"))]
)


@dataclass(frozen=True)
class Certificates:
    """The files of an authority's certificate, and of a machine's that the authority signed."""

    ca: Path
    cert: Path
    key: Path

    @property
    def options(self) -> list[str]:
        """The options by which a worker is told of them."""
        files = (("ca-file", self.ca), ("cert", self.cert), ("key", self.key))
        return [part for name, file in files for part in (f"--tls-{name}", str(file))]

    @property
    def settings(self) -> dict[str, object]:
        """What dask's own configuration says of them."""
        found: dict[str, object] = {f"{_TLS}.ca-file": str(self.ca)}
        for side in ("client", "scheduler", "worker"):
            found[f"{_TLS}.{side}.cert"] = str(self.cert)
            found[f"{_TLS}.{side}.key"] = str(self.key)
        return found


def certificates(folder: Path) -> Certificates:
    """Make an authority, and a certificate that it signs for this machine."""
    folder.mkdir()
    authority, machine = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca = _signed("Office", authority, "Office", authority, x509.BasicConstraints(True, None))
    cert = _signed("Machine", machine, "Office", authority, _HERE)
    made = Certificates(folder / "ca.pem", folder / "cert.pem", folder / "key.pem")
    made.ca.write_bytes(ca.public_bytes(serialization.Encoding.PEM))
    made.cert.write_bytes(cert.public_bytes(serialization.Encoding.PEM))
    made.key.write_bytes(
        machine.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return made


def _signed(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    by: str,
    by_key: ec.EllipticCurvePrivateKey,
    extension: x509.ExtensionType,
) -> x509.Certificate:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(by))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(extension, critical=False)
        .sign(by_key, hashes.SHA256())
    )


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
