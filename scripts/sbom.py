# SPDX-License-Identifier: GPL-2.0-or-later
"""The bill of materials of a release (CycloneDX): the plugin, and every package that its engine may get."""

from __future__ import annotations

import uuid
from datetime import datetime

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from .lock import pinned


def sbom(name: str, version: str, released: datetime, packages: str, licenses: dict[str, str]) -> str:
    """The bill of a version of the plugin whose engine is installed from the list `packages`.

    `licenses` says what each package declares. The same arguments give the same text.
    """
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{name}@{version}\n{packages}"))
    bom.metadata.timestamp = released
    make = LicenseFactory().make_from_string
    own = make("GPL-2.0-or-later")
    bom.metadata.component = Component(
        name=name, version=version, type=ComponentType.APPLICATION, licenses=[own], bom_ref=name
    )
    for package, pin, checksums in pinned(packages):
        declared = licenses.get(package)
        part = Component(
            name=package,
            version=pin,
            purl=PackageURL("pypi", name=package, version=pin),
            bom_ref=f"{package}@{pin}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=text) for text in checksums],
            licenses=[make(declared)] if declared else [],
        )
        bom.components.add(part)
        bom.register_dependency(bom.metadata.component, [part])
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"
