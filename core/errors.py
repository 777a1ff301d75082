# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors that a user can act on: each message names the thing, the value found, and the remedy."""


class TemporalLiifError(Exception):
    """Base of every error whose message is written for the user."""


class CancelledError(TemporalLiifError):
    """The user asked to stop."""


class DateError(TemporalLiifError):
    """A date is missing, unreadable, duplicated, or outside what can be asked for."""


class StackError(TemporalLiifError):
    """Rasters cannot form one stack (none, too few, other bands, no overlap, nothing valid)."""


class RasterError(TemporalLiifError):
    """A raster cannot be opened or read whole."""


class OutputError(TemporalLiifError):
    """The output cannot be written (exists, no permission, no space)."""


class ParameterError(TemporalLiifError):
    """A parameter's value is outside what the work allows."""


class ModelError(TemporalLiifError):
    """A model or checkpoint is unknown, unsafe, or does not fit the stack."""


class OutOfMemoryError(TemporalLiifError):
    """A tile does not fit the device's memory; a smaller tile may."""


class EngineError(TemporalLiifError):
    """The engine process is missing, incomplete, dead or silent."""


class CatalogError(TemporalLiifError):
    """A catalogue or provider cannot be reached, refuses, or answers something unusable."""


class CredentialsError(CatalogError):
    """A provider refuses the credentials, or needs some that were not given."""


class DownloadError(CatalogError):
    """A product or asset cannot be downloaded whole."""
