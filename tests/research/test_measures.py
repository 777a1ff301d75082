# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures of the evaluation on made-up areas whose figures are known."""

from __future__ import annotations

import argparse
from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage
from temporal_liif.core.errors import ModelError, ParameterError
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.looks import observe
from temporal_liif.core.series.patch import Prediction
from temporal_liif.core.stack.area import Area
from temporal_liif.models.training import date_scores
from temporal_liif.models.training.areas import whole
from temporal_liif.research.evaluation import (
    consistency,
    detail,
    gaps,
    looks,
    methods,
    patches,
    sensor_view,
    split_half,
    steadiness,
    temporal_aligned,
)
from temporal_liif.research.evaluation.alignment import own_shift, render
from temporal_liif.research.evaluation.choice import Choice, overlap
from temporal_liif.research.evaluation.methods import always
from temporal_liif.research.evaluation.parts import PARTS, chosen
from temporal_liif.research.evaluation.truth import SpotTruth, colour_blur

BANDS = ("B02", "B03", "B04")
WAVELENGTHS = np.array([0.49, 0.56, 0.665])


def ground(side=64, seed=0):
    """(side, side) reflectance about 0.2 with texture of some pixels."""
    rng = np.random.default_rng(seed)
    texture = ndimage.gaussian_filter(rng.standard_normal((side, side)), 1.2, mode="wrap")
    return 0.2 + 0.02 * texture / texture.std()


def moved(image, shift):
    """An image that lies `shift` off, exactly, at the wrapped edges too: by its spectrum."""
    return np.fft.ifft2(ndimage.fourier_shift(np.fft.fft2(image), shift)).real


def area(images, days, bands=BANDS, name="made up", clear=None):
    numbers = np.stack([np.stack([1e4 * image] * len(bands)) for image in images]).round().astype(np.uint16)
    clear = np.ones((len(days), *numbers.shape[2:]), bool) if clear is None else clear
    return Area(name, numbers, clear, np.asarray(days, float), (10.0, 10.0), bands=bands)


class Answers:
    """A model that answers with one image per call, enlarged by repetition, whatever is asked."""

    def __init__(self, answer):
        self.answer = answer

    def predict(self, patch, query, cancelled):
        image = np.asarray(self.answer(patch, query), np.float32)
        return Prediction(np.broadcast_to(image, (len(query.days), len(patch.wavelengths), *query.shape[1:])))


@pytest.mark.parametrize("shift", [(0.3, -0.45), (0.0, 0.0), (-0.9, 0.2)])
def test_the_own_shift_of_an_image_is_found(shift):
    image = ground()
    known = np.ones(image.shape, bool)
    known[20:30, 40:50] = False
    # Another brightness and contrast of each band, and noise.
    noise = 1e-4 * np.random.default_rng(1).standard_normal((3, *image.shape))
    off = np.stack([gain * moved(image, shift) + 0.01 for gain in (1.0, 0.7, 1.2)]) + noise
    found = own_shift(off, np.stack([image] * 3), known, WAVELENGTHS)
    assert found == pytest.approx(shift, abs=0.02)
    inner = np.s_[8:-8, 8:-8]
    np.testing.assert_allclose(render(image, found)[inner], moved(image, shift)[inner], atol=2e-3)


def test_what_shares_no_texture_stays_where_it_is():
    one, other = ground(seed=1), ground(seed=2)
    known = np.ones(one.shape, bool)
    assert own_shift(one[None], other[None], known, WAVELENGTHS[:1]) == (0.0, 0.0)
    assert own_shift(one[None], one[None], np.zeros_like(known), WAVELENGTHS[:1]) == (0.0, 0.0)


def test_a_hidden_date_is_scored_in_its_own_frame():
    image, shifts = ground(), [(0, 0), (0, 0), (0.6, -0.4), (0, 0), (0, 0)]
    place = area([moved(image, shift) for shift in shifts], [0, 10, 20, 30, 40])
    nearest = {"linear": always(BaselineModel("linear"))}
    plain, _ = date_scores.evaluate([place], nearest)
    aligned = temporal_aligned.evaluate([place], methods.registered(nearest))
    assert aligned["linear"]["n"] == plain["linear"]["n"] == 3
    # The date that lies aside costs all three when dates are taken as they lie, and hardly any when not.
    assert aligned["linear"]["psnr"] > plain["linear"]["psnr"] + 6
    assert aligned["linear"]["mae"] < 0.003


def test_rows_say_which_dates_are_resampled():
    place = area([moved(ground(), shift) for shift in ((0, 0), (0.7, 0), (0, 0), (0, -0.7))], range(4))
    patch = patches.observed(place, np.arange(4))
    assert len(patch.shifts) == 4 and np.abs(patch.shifts.coefficients).max() > 0.4
    seen = []
    model = Answers(lambda patch, query: seen.append(patch) or 0)
    query = whole(patch, [1.0])
    for wrapped in (methods.Unregistered(model), methods.Registered(model)):
        wrapped.predict(patch, query, lambda: False)
    lying, resampled = seen
    assert lying.shifts is None and lying.values is patch.values
    assert resampled.shifts is None
    spread = resampled.values.std(axis=0)[:, 8:-8, 8:-8].mean()
    assert spread < 0.4 * patch.values.std(axis=0)[:, 8:-8, 8:-8].mean()
    rows = methods.registered({"kriging": always(model), "new": always(model)})
    assert isinstance(rows["kriging"](""), methods.Registered) and rows["new"]("") is model


def test_what_is_given_as_clear_does_not_move_the_dates():
    """Shifts are those of the whole area, also where holes in clouds are all that is given of it."""
    place = area([moved(ground(), shift) for shift in ((0, 0), (0.7, 0), (0, 0), (0, -0.7))], range(4))
    clear = np.zeros_like(place.clear)
    clear[:, :6, :6] = True
    patch = patches.observed(place, np.arange(4), clear=clear)
    assert (patch.valid == clear).all() and not patch.values[:, :, ~clear[0]].any()
    again = replace(place, numbers=place.numbers.copy())
    same = patches.observed(again, np.arange(4)).shifts
    np.testing.assert_allclose(patch.shifts.coefficients, same.coefficients, atol=1e-6)
    assert np.abs(patch.shifts.coefficients).max() > 0.4


def test_gaps_remove_the_dates_around():
    """A place that grows by 0.001 a day, seen every five days: the nearest date misses by the gap."""
    days = np.arange(0, 245, 5.0)
    place = area([np.full((12, 12), 0.1 + 0.001 * day) for day in days], days)
    hidden = gaps.hidden_dates(place)
    assert len(hidden) == gaps.HIDDEN and days[hidden].min() > 45 and days[hidden].max() < 240 - 45
    found = gaps.evaluate([place], {m: always(BaselineModel(m)) for m in ("nearest", "linear")})
    for gap, step in zip(gaps.GAPS, (5, 15, 25, 35, 50)):
        assert found["nearest"][str(gap)] == pytest.approx(-20 * np.log10(0.001 * step), abs=0.02)
        assert found["linear"][str(gap)] > 79
    assert found["nearest"]["places"]["made up"]["n"] == gaps.HIDDEN
    few = replace(place, days=days[:15], numbers=place.numbers[:15], clear=place.clear[:15])
    assert gaps.hidden_dates(few) == [] and gaps.evaluate([few], {"nearest": always(BaselineModel())}) == {}


def test_cloudy_gaps_show_holes_and_score_what_none_shows():
    """Only pixels that no date within the gap shows count: they miss by as much as in an empty gap."""
    days = np.arange(0, 245, 5.0)
    place = area([np.full((40, 40), 0.1 + 0.001 * day) for day in days], days)
    seen = []
    model = Answers(lambda patch, query: seen.append((patch, query.days[0])) or 0)
    rows = {"nearest": always(BaselineModel("nearest")), "seen": always(model)}
    found = gaps.evaluate([place], rows, cloudy=True)
    assert "0" not in found["nearest"] and set(found["nearest"]) >= {"10", "20", "30", "45"}
    for gap, step in zip(gaps.GAPS[1:], (15, 25, 35, 50)):
        assert found["nearest"][str(gap)] == pytest.approx(-20 * np.log10(0.001 * step), abs=0.02)
    patch, day = seen[0]
    apart = np.abs(patch.days - day)
    assert apart.min() == 5 and patch.valid[apart > 10].all()
    shares = patch.valid[apart <= 10].mean(axis=(1, 2))
    assert shares == pytest.approx(gaps.SHOWN, abs=0.02) and len(shares) == 4
    assert (patch.valid[apart <= 10][0] != patch.valid[apart <= 10][1]).any()


def test_calibration_by_gap():
    """Errors of 0.006 at a gap of 6 days and 0.02 at 20, sure to 0.01: inside and outside by bins."""
    days = [0, 6, 12, 32, 52]
    place = area([np.full((8, 8), 0.1 + 0.001 * day) for day in days], days)

    class Sure:
        def predict(self, patch, query, cancelled):
            values = BaselineModel("nearest").predict(patch, query, cancelled).values
            return Prediction(values, np.full(values.shape, 0.009, np.float32))

    _, calibration = date_scores.evaluate([place], {"sure": always(Sure())})
    bins = calibration["sure"]["bins"]
    # Hidden: days 6 and 12 (errors 0.006), 32 (0.02); 95 % are 2.12 deviations, 68 % 0.81.
    assert bins["5-15"] == {"68": 1.0, "95": 1.0, "n": 2} and bins["15-40"] == {"68": 0, "95": 0, "n": 1}
    assert calibration["sure"]["95"] == pytest.approx(2 / 3) and bins[">40"] == {"n": 0}


def truth_of(pan, base):
    """A SPOT truth whose four bands and pan are alike."""
    valid = np.ones(pan.shape, bool)
    return SpotTruth(
        np.stack([pan] * 4), valid, pan, valid, np.full(4, 0.25), np.stack([base] * 4), (0, 0), (10, 10), 1.0
    )


def test_shares_of_detail_that_are_known():
    rng = np.random.default_rng(3)
    pan = ndimage.gaussian_filter(rng.standard_normal((96, 96)), 0.8) * 0.05 + 0.2
    base = pan.reshape(24, 4, 24, 4).mean(axis=(1, 3))
    truth, plain = truth_of(pan, base), detail.bicubic(base, (96, 96))
    for share in (0.0, 0.3, 1.0):
        # A result that lies so far on the way from the bicubic image to the truth.
        image = np.stack([plain + share * (pan - plain)] * 4)
        found = detail.scores(truth, image, image)
        assert found["pan_explained_unfitted"] == pytest.approx(1 - (1 - share) ** 2, abs=1e-6)
        assert found["pan_explained"] == pytest.approx(1 - (1 - share) ** 2, abs=0.03)
        # Brightness and contrast of the day take no part in it.
        hazy = detail.scores(truth, image, 0.7 * image + 0.05)
        assert hazy["pan_explained"] == pytest.approx(found["pan_explained"], abs=1e-6)
        assert hazy["pan_explained_unfitted"] != pytest.approx(found["pan_explained"], abs=0.1)
    assert found["pan_correlation"] == pytest.approx(1)
    opposite = np.stack([2 * base.mean() - pan] * 4)
    assert detail.scores(truth, opposite, opposite)["pan_correlation"] == pytest.approx(-1)


def test_detail_is_what_a_gaussian_takes_away():
    rows = np.arange(200.0)
    fine = np.sin(2 * np.pi * rows / 8)[:, None] * np.ones(200)
    found = detail.finer(5 + fine, np.ones((200, 200), bool), 4.0)
    # A Gaussian leaves exp(-2 (pi sigma / period)^2) of a wave.
    left = np.exp(-2 * (np.pi * 4 / 8) ** 2)
    np.testing.assert_allclose(found[40:-40, 40:-40], ((1 - left) * fine)[40:-40, 40:-40], atol=2e-3)


def test_looks_know_the_ground_they_show():
    pan = ndimage.gaussian_filter(np.random.default_rng(4).standard_normal((400, 400)), 1.0) * 0.1 + 0.2
    place, truth = area([np.full((100, 100), 0.2)], [0]), truth_of(pan.astype(np.float32), pan[::4, ::4])
    middle, _ = looks.middle_of(truth)
    rows = {
        "truth": always(Answers(lambda patch, query: middle)),
        "bicubic": methods.of_detail()["bicubic"],
        "mean": methods.of_detail()["mean of registered dates"],
    }
    found = looks.evaluate([place], rows, {"made up": truth})
    assert found["truth"]["8"] == found["truth"]["24"] == 1
    assert found["bicubic"]["8"] == found["bicubic"]["24"] == 0
    # Resampled, the looks' mean has less noise and less blur by the jitter than the kriged one.
    assert 0 < found["mean"]["8"] < 1 and found["mean"]["areas"]["made up"]["8"] == found["mean"]["8"]
    patch = looks.look_patch(middle, 8, seed=0)
    assert patch.values.shape == (8, 1, 96, 96) and patch.shifts.coefficients.std() == pytest.approx(
        0.25, abs=0.1
    )


def test_halves_agree_on_what_both_show():
    image = ground(72)
    place = area([image] * 8, np.arange(8) * 10)
    rng = np.random.default_rng(5)
    noise = {half: rng.standard_normal((288, 288)) * 0.01 for half in (0, 10)}
    same = np.kron(image, np.ones((4, 4)))
    rows = {
        "same": always(Answers(lambda patch, query: same)),
        "noise": always(Answers(lambda patch, query: noise[int(patch.days[0])])),
        "bicubic": methods.of_detail()["bicubic"],
    }
    found = split_half.evaluate([place], rows)
    assert found["split_half"]["same"] == pytest.approx(1) and found["split_half"]["bicubic"] > 0.99
    assert abs(found["split_half"]["noise"]) < 0.03
    assert found["split_half_beyond"]["bicubic"] == 0 and found["split_half_beyond"]["same"] > 0.99
    assert set(found["split_half_areas"]["same"]) == {"made up"}
    coarse = replace(place, gsd=(20.0, 20.0))
    few = replace(place, name="few", numbers=place.numbers[:7], clear=place.clear[:7], days=place.days[:7])
    assert split_half.evaluate([coarse, few], rows)["split_half"] == {}


def test_steadiness_is_the_largest_step_of_sharpness():
    image = ground(40) - ground(40).mean()
    series = np.stack([0.2 + factor * image for factor in (1.0, 1.1, 0.88, 0.9)])[:, None]
    assert steadiness.largest_step(series) == pytest.approx(1.1 / 0.88 - 1, rel=1e-3)
    # Brightness is no sharpness.
    assert steadiness.largest_step(np.stack([series[0], 1.3 * series[0]])) == pytest.approx(0, abs=1e-6)
    assert np.isnan(steadiness.largest_step(np.full((3, 1, 5, 5), np.nan)))


def test_sharper_on_observed_dates_is_not_steady():
    image = ground(48)
    place = area([image, moved(image, (0.7, 0)), moved(image, (-0.7, 0)), image], [0, 20, 34, 60])
    as_they_lie = methods.Unregistered(BaselineModel("kriging", "bicubic"))
    found = steadiness.evaluate([place], {"bicubic": always(as_they_lie)})
    assert found["steadiness"]["bicubic"] > 0.1
    assert found["steadiness_areas"]["bicubic"]["made up"] == found["steadiness"]["bicubic"]


def test_a_look_at_the_result_gives_the_date_back():
    """The true ground of a date, looked at, is the date; its area means are not."""
    fine = ndimage.gaussian_filter(np.random.default_rng(6).standard_normal((192, 192)), 2.0) * 0.2 + 0.3
    dates = [consistency.observe(fine, 4, (shift, 0.0)) for shift in (0.0, 0.4, -0.4, 0.0)]
    place = area(dates, [0, 10, 20, 30])
    shifts = patches.shifts(place).coefficients[:, 0, 0]
    assert shifts[1] - shifts[0] == pytest.approx(0.4, abs=0.05)
    found = consistency.evaluate([place], {"ground": always(Answers(lambda patch, query: fine))})
    assert found["consistency_forward"]["ground"] < 0.002 < found["consistency"]["ground"]


def test_parts_are_chosen_by_name():
    assert chosen("cost,temporal") == ("temporal", "cost") and chosen(",".join(PARTS)) == tuple(PARTS)
    with pytest.raises(ParameterError, match="--parts all is unknown"):
        chosen("all")


def test_a_model_without_weights_is_asked_for_by_its_id():
    options = argparse.Namespace(
        model="interpolation", folds=5, device="cpu", original=[], without_similarity=True
    )
    choice = Choice.from_options(options)
    assert choice.name == "interpolation" and choice.weights("belgium-1") == choice.model
    place = area([ground()], [0])
    assert overlap([place], choice.weights) == {"cross_validated": True, "unseen": ["made up"]}
    options.model = "nothing"
    with pytest.raises(ModelError, match="There is no model nothing"):
        Choice.from_options(options)


def test_a_folder_names_its_architecture(tmp_path):
    with pytest.raises(ModelError, match="holds no fold-N"):
        assert Choice(tmp_path).name
    (tmp_path / "fold-1").mkdir()
    (tmp_path / "fold-1" / "temporal-liif-3.safetensors").write_bytes(b"")
    choice = Choice(tmp_path, folds=5)
    assert choice.name == "temporal-liif-3"
    assert choice.weights("Amnesty_POI-6-3-3") == tmp_path / "fold-1" / "temporal-liif-3.safetensors"
    assert choice.weights("belgium-1").parent.name == "fold-1"


def test_the_blur_of_colour_bands_is_found_from_pan():
    rng = np.random.default_rng(4)
    ground = ndimage.gaussian_filter(rng.standard_normal((480, 480)), 1.0)
    ground = 300 * ground / ground.std() + 1500
    pan = np.rint(ground).astype(np.uint16)
    for metres in (0.0, 5.0):
        soft = ndimage.gaussian_filter(ground, metres / 1.5).reshape(120, 4, 120, 4).mean(axis=(1, 3))
        bands = np.rint(np.stack([soft * gain for gain in (0.8, 1.0, 1.1, 0.6)])).astype(np.uint16)
        assert colour_blur(pan, bands) == pytest.approx(metres, abs=0.5)
    assert colour_blur(pan[:80, :80], bands[:, :20, :20]) == 0


def test_results_are_compared_as_the_colour_bands_see():
    rng = np.random.default_rng(5)
    ground = ndimage.gaussian_filter(rng.standard_normal((96, 96)), 0.7) * 0.05 + 0.2
    base = ground.reshape(24, 4, 24, 4).mean(axis=(1, 3))
    # 96 pixels along 240 m: pixels of 2.5 m, softer by one and a half of them.
    soft = replace(
        truth_of(ground, base), rgbn=np.stack([ndimage.gaussian_filter(ground, 1.5)] * 4), blur=3.75
    )
    found = detail.scores(soft, np.stack([ground] * 4), np.stack([ground] * 4))
    assert found["cpsnr_rgbn_6m"] > 80 and found["hallucination"] < 0.03
    assert found["sharp"]["cpsnr_rgbn_6m"] < 40 and found["sharp"]["hallucination"] > 0.1


def test_results_of_the_ground_are_looked_at_before_they_meet_an_observation():
    rng = np.random.default_rng(6)
    fine = (ndimage.gaussian_filter(rng.standard_normal((64, 64)), 1.2) * 0.05 + 0.2).astype(np.float32)
    observation = observe(fine, 2)
    place = area([observation] * 3, range(3), bands=("B04", "B11"))
    patch = patches.observed(place, np.arange(3))

    class OfTheGround(Answers):
        name = "ground"

    def ground_at(patch, query):
        image = fine if query.rows.scale == 2 else fine.reshape(32, 2, 32, 2).mean(axis=(1, 3))
        return np.broadcast_to(image, (2, *image.shape))

    inner = (slice(4, -4), slice(4, -4))
    red, swir = sensor_view.predict(OfTheGround(ground_at), patch, 1.0).values[0]
    np.testing.assert_allclose(red[inner], observation[inner], atol=1e-5)
    # Pixels of 20 m have twice the blur, 1.4 samples of the ground; samples and pixels are boxes.
    blurred = ndimage.gaussian_filter(fine.astype(float), np.hypot(1.4, 6**-0.5))
    blurred = blurred.reshape(32, 2, 32, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(swir[inner], blurred[inner], atol=2e-4)
    estimate = sensor_view.predict(Answers(ground_at), patch, 1.0).values[0]
    assert np.abs(estimate[0] - observation).max() > 0.005


@pytest.mark.parametrize("first", [(0, 0), (1, 0), (1, 1)])
def test_bands_of_larger_pixels_are_compared_on_their_own_grid(first):
    rng = np.random.default_rng(7)
    coarse = 0.2 + 0.05 * rng.standard_normal((17, 17))
    rows, cols = ((np.arange(32) + at) // 2 for at in first)
    repeated = coarse[rows][:, cols]
    place = area([repeated], [0], bands=("B04", "B11"))
    image = np.stack([0.2 + 0.05 * rng.standard_normal((32, 32))] * 2)
    found = sensor_view.on_own_pixels(image, np.ones((32, 32), bool), place, 0)
    np.testing.assert_array_equal(found[0], image[0])
    inner = image[1][first[0] : first[0] + 30, first[1] : first[1] + 30].reshape(15, 2, 15, 2)
    expected = inner.mean(axis=(1, 3)).repeat(2, axis=0).repeat(2, axis=1)
    np.testing.assert_allclose(found[1][first[0] : first[0] + 30, first[1] : first[1] + 30], expected)
    # A band that was resampled does not repeat, and is left alone.
    smooth = area([ndimage.gaussian_filter(repeated, 1)], [0], bands=("B04", "B11"))
    np.testing.assert_array_equal(sensor_view.on_own_pixels(image, np.ones((32, 32), bool), smooth, 0), image)


def test_pixels_that_are_not_known_count_in_no_mean():
    coarse = 0.2 + 0.05 * np.random.default_rng(8).standard_normal((8, 8))
    place = area([coarse.repeat(2, axis=0).repeat(2, axis=1)], [0], bands=("B11",))
    image, known = np.zeros((1, 16, 16)), np.ones((16, 16), bool)
    image[0, 4:6, 4:6] = [[1, 2], [3, 99]]
    known[5, 5] = False
    found = sensor_view.on_own_pixels(image, known, place, 0)[0]
    np.testing.assert_allclose(found[4:6, 4:6], [[2, 2], [2, 99]])
