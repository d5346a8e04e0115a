"""Computes every metric of `analyze` again, in numpy, straight from its definition, and compares.

    python3 src/bench/numpy/check_metrics.py DIR

DIR holds weights.npz and run.json (of `train`) and metrics.json (of `analyze --weights
DIR/weights.npz`, with the same --preset and --set). Shares no code and no random numbers with the
explorer. What follows from the weights alone must agree to 1e-5; what is sampled within 4 standard
errors of both sides. Exit code 1 if anything differs.
"""
import json
import math
import sys

import numpy as np

DIRECTORY = sys.argv[1]
SAMPLES = 60_000
GROUPS = 12
rng = np.random.default_rng(20261121)
published = json.load(open(f"{DIRECTORY}/metrics.json"))
config, metrics = published["config"], published["metrics"]
weights = np.load(f"{DIRECTORY}/weights.npz")
w_in, w_out = weights["W_in"].astype(float), weights["W_out"].astype(float)
m, n = w_in.shape
bias = weights["b"].astype(float) if "b" in weights else np.zeros(n)
p, q = config["density"], config["lossExponent"]
low = -1 if config["inputRange"] == "symmetric" else 0
erf = np.vectorize(math.erf)
ACTIVATIONS = {
    "relu": lambda v: np.maximum(v, 0),
    "abs": np.abs,
    "identity": lambda v: v,
    "gelu": lambda v: v * 0.5 * (1 + erf(v / math.sqrt(2))),
}
phi, psi = ACTIVATIONS[config["hiddenActivation"]], ACTIVATIONS[config["outputActivation"]]
target = ACTIVATIONS[config["target"]]
kind = config["importance"]["kind"]
importance = {
    "uniform": lambda: np.ones(n),
    "geometric": lambda: config["importance"]["ratio"] ** np.arange(n),
    "first": lambda: np.where(
        np.arange(n) < config["importance"]["count"], config["importance"]["weight"], 1.0
    ),
}[kind]()


def outputs(x):
    return psi(phi(x @ w_in.T) @ w_out.T + bias)


def draw(count, density=p):
    return np.where(rng.random((count, n)) < density, rng.uniform(low, 1, (count, n)), 0.0)


def grouped(function):
    """Mean and standard error over independent groups of samples, element by element."""
    groups = np.array([function(SAMPLES // GROUPS) for _ in range(GROUPS)])
    return groups.mean(0), groups.std(0, ddof=1) / math.sqrt(GROUPS)


mine = {}  # id -> (value, standard error)


def exact(key, value):
    mine[key] = (float(value), 0.0)


def sampled(key, values):
    """values: one a group"""
    values = np.asarray(values, float)
    mine[key] = (values.mean(), values.std(ddof=1) / math.sqrt(len(values)))


P = outputs(np.eye(n)).T
Q = outputs(-np.eye(n)).T
M = w_out @ w_in
off = ~np.eye(n, dtype=bool)
slope, diagonal = np.diag(P), np.diag(M)
exact("slope.mean", slope.mean())
exact("slope.sd", slope.std())
exact("slope.min", slope.min())
exact("slope.max", slope.max())
exact("slope.at-minus-one", np.diag(Q).mean())
exact("matrix.rank", np.linalg.matrix_rank(M, tol=np.linalg.norm(M, 2) * n * 2.0**-23))
exact("matrix.diagonal.mean", diagonal.mean())
exact("matrix.diagonal.sd", diagonal.std())
pressure = (np.abs(M) * off).sum(1)
exact("matrix.off-diagonal-budget", (pressure / diagonal).mean())
exact("matrix.off-diagonal.min", M[off].min())
exact("matrix.off-diagonal.max", M[off].max())
encoder, decoder = np.linalg.norm(w_in, axis=1), np.linalg.norm(w_out, axis=0)
exact("tied.norm-ratio", (decoder / encoder).mean())
exact("tied.cosine", ((w_in * w_out.T).sum(1) / encoder / decoder).mean())
exact("tied.encoder-norm", encoder.mean())
exact("tied.decoder-norm", decoder.mean())
fit = np.polyfit(w_in.T.ravel(), w_out.ravel(), 1)
exact("tied.entrywise.slope", fit[0])
exact("tied.entrywise.intercept", fit[1])
exact("tied.entrywise.r", np.corrcoef(w_in.T.ravel(), w_out.ravel())[0, 1])
square = w_in**2
share = square.max(1) / square.sum(1)
for name, value in ("min", share.min()), ("mean", share.mean()), ("max", share.max()):
    exact("specialization." + name, value)
size = np.sort(np.abs(w_in), axis=1)[:, ::-1]
exact("concentration.top-1", (size[:, 0] / size.sum(1)).mean())
exact("concentration.top-10", (size[:, :10].sum(1) / size.sum(1)).mean())
exact("breadth.above-0.05", (np.abs(w_in) > 0.05).sum(1).mean())
exact("cross-term.min-at-half", 0.5 * P[off].min())
exact("cross-term.max-at-half", 0.5 * P[off].max())
exact("cross-gain.mean", P[off].mean())
exact("cross-gain.abs-mean", np.abs(P[off]).mean())
unit = w_in / np.linalg.norm(w_in, axis=0)
cosines = (unit.T @ unit)[np.triu_indices(n, 1)]
exact("geometry.abs-cos.mean", np.abs(cosines).mean())
exact("geometry.cos.mean", cosines.mean())
exact("geometry.cos.min", cosines.min())
exact("geometry.cos.max", cosines.max())
exact("geometry.frame-potential", n + 2 * (cosines**2).sum())
exact("geometry.abs-cos.random", math.gamma(m / 2) / (math.sqrt(math.pi) * math.gamma((m + 1) / 2)))
exact("geometry.welch", math.sqrt((n - m) / (m * (n - 1))))
dimensionality = (w_in**2).sum(0) / ((unit.T @ w_in) ** 2).sum(1)
exact("dimensionality.sum", dimensionality.sum())
exact("dimensionality.mean", dimensionality.mean())
exact("dimensionality.min", dimensionality.min())
exact("dimensionality.max", dimensionality.max())

# The naive baseline outputs the target for i < m and 0 otherwise.
half = config["target"] == "relu" and low == -1
moment = lambda r: 1 / ((2 if half else 1) * (r + 1))
ignored = np.arange(n) >= m
naive = ignored * moment(2)
exact("naive.active", naive.mean())
exact("naive.all-outputs", p * naive.mean())
exact("naive.loss", p * moment(q) * (importance * ignored).mean())


def training(count):
    e = np.empty((2, 4))
    for part in range(4):
        x = draw(count)
        error = np.abs(outputs(x) - target(x))
        e[:, part] = (error**2).mean(), (importance * error**q).mean()
    return e.mean(1)


means, errors = grouped(training)
mine["error.all-outputs"] = means[0], errors[0]
mine["error.loss"] = means[1], errors[1]
ratio = mine["naive.loss"][0] / means[1]
mine["loss.ratio-to-naive"] = ratio, ratio * errors[1] / means[1]


def forced(count):
    """Error of output i with feature i forced, for the whole network and without each neuron."""
    background = draw(count)
    x_i = low + (1 - low) * (np.arange(count) + rng.random(count)) / count
    rng.shuffle(x_i)
    hidden = background @ w_in.T
    result = np.empty((1 + m, n))
    for i in range(n):
        h = phi(hidden + (x_i - background[:, i])[:, None] * w_in[:, i])
        contributions = h * w_out[i]
        y = contributions.sum(1) + bias[i]
        t = target(x_i)
        result[0, i] = ((psi(y) - t) ** 2).mean()
        result[1:, i] = ((psi(y[:, None] - contributions) - t[:, None]) ** 2).mean(0)
    return result


active = np.array([forced(SAMPLES // GROUPS) for _ in range(GROUPS)])
mse = active[:, 0]
sampled("error.active.mean", mse.mean(1))
total = mse.mean(0)


def jackknife(key, function, of=mse):
    """A function of the means over all samples, with its standard error over left-out groups."""
    whole = function(of.mean(0))
    left = np.array([function(np.delete(of, g, 0).mean(0)) for g in range(GROUPS)])
    mine[key] = float(whole), math.sqrt((GROUPS - 1) / GROUPS * ((left - left.mean()) ** 2).sum())


jackknife("error.active.min", np.min)
jackknife("error.active.max", np.max)
jackknife("error.active.sd", np.std)
jackknife("error.active.range", np.ptp)
jackknife("error.beats-naive", lambda e: (e < naive).sum())
r = lambda a, b: np.corrcoef(a, b)[0, 1]
jackknife("correlation.slope-error", lambda e: r(slope, e))
jackknife("correlation.diagonal-error", lambda e: r(diagonal, e))
residual = lambda e: e - np.polyval(np.polyfit(diagonal, e, 1), diagonal)
jackknife("correlation.pressure-residual", lambda e: r(pressure, residual(e)))
squared = ((P**2 + Q**2) * off).sum(1)
jackknife("pressure.squared.r", lambda e: r(squared, residual(e)))
x = low + (1 - low) * (np.arange(40_000) + 0.5) / 40_000
isolated = np.array(
    [
        ((psi(phi(np.outer(x, w_in[:, i])) @ w_out[i] + bias[i]) - target(x)) ** 2).mean()
        for i in range(n)
    ]
)
exact("split.isolated", isolated.mean())
sampled("split.interference", mse.mean(1) - isolated.mean())
jackknife("split.share", lambda e: 1 - isolated.mean() / e.mean())

delta = active[:, 1:] - active[:, :1]
sampled("ablation.mean-delta", delta.mean((1, 2)))
hurt = lambda d: (d > 0.005).sum(1)
weight_field = (np.abs(w_in) > np.percentile(np.abs(w_in), 75, axis=1)[:, None]).sum(1)
jackknife("ablation.functional-rf.mean", lambda d: hurt(d).mean(), delta)
jackknife("ablation.functional-rf.sd", lambda d: hurt(d).std(), delta)
exact("ablation.weight-rf.mean", weight_field.mean())
jackknife("ablation.improved.min", lambda d: (d < -0.005).sum(1).min(), delta)
jackknife("ablation.improved.max", lambda d: (d < -0.005).sum(1).max(), delta)
jackknife("receptive-field.ratio", lambda d: hurt(d).mean() / weight_field.mean(), delta)
jackknife("receptive-field.gap.mean", lambda d: (hurt(d) - weight_field).mean(), delta)
jackknife("receptive-field.gap.sd", lambda d: (hurt(d) - weight_field).std(), delta)


def overlaps(d):
    sets = d > 0.005
    pairs = [(a, b) for a in range(m) for b in range(a + 1, m) if (sets[a] | sets[b]).any()]
    return np.array([(sets[a] & sets[b]).sum() / (sets[a] | sets[b]).sum() for a, b in pairs])


if len(overlaps(delta.mean(0))):
    for name, function in ("mean", np.mean), ("sd", np.std), ("min", np.min), ("max", np.max):
        jackknife("footprint.jaccard." + name, lambda d: function(overlaps(d)), delta)

loads = range(1, min(20, n) + 1)


def curve(count):
    result = []
    for k in loads:
        x = np.zeros((count, n))
        chosen = np.argsort(rng.random((count, n)), axis=1)[:, :k]
        np.put_along_axis(x, chosen, rng.uniform(low, 1, (count, k)), 1)
        error = (outputs(x) - target(x)) ** 2
        result.append(np.take_along_axis(error, chosen, 1).mean())
    return np.array(result)


load = np.array([curve(SAMPLES // GROUPS) for _ in range(GROUPS)])
k = np.arange(1, len(loads) + 1)
if len(loads) >= 3:
    jackknife("load.r2", lambda e: r(k, e) ** 2, load)
    jackknife("load.slope", lambda e: np.polyfit(k, e, 1)[0], load)
if n >= 20:
    jackknife("load.ratio-at-20", lambda e: e[19] / mine["naive.active"][0], load)

bad = 0
print(f"{'metric':36} {'explorer':>13} {'numpy':>13}   difference")
for key, (value, error) in mine.items():
    if key not in metrics:
        print(f"{key:36} {'absent':>13} {value:13.6g}")
        continue
    theirs = metrics[key]
    both = math.hypot(error, metrics.get(key + ".standard-error", 0.0))
    if both > 0:
        z = (theirs - value) / both
        good, words = abs(z) < 4, f"{z:+.1f} standard errors"
    else:
        good = abs(theirs - value) <= 1e-5 * max(1, abs(value))
        words = f"{theirs - value:+.1e}"
    bad += not good
    print(f"{key:36} {theirs:13.6g} {value:13.6g}   {words}{'' if good else '   <<<'}")
unchecked = [i for i in metrics if not i.endswith("standard-error") and i not in mine]
print("not computed here:", ", ".join(unchecked))
print(f"{len(mine)} metrics, {bad} differ")
sys.exit(bad > 0)
