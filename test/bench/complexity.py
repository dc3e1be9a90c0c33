"""The same work in numpy, as tight as we could write it: whole-matrix algebra, the eigenproblem on the smaller side, the proximity
matrix in full. Reads the sizes from the command line, prints CPU seconds per step and the peak memory. Used by `npm run bench`
where python3 with numpy is at hand. Run: OPENBLAS_NUM_THREADS=1 python3 test/bench/complexity.py 200 5000"""

import resource
import sys
import time

import numpy as np

rows, columns = int(sys.argv[1]), int(sys.argv[2])
rng = np.random.RandomState(42)
ability, demand = np.sort(rng.standard_normal(rows)), np.sort(rng.standard_normal(columns))
X = np.where(rng.random_sample((rows, columns)) < 1 / (1 + np.exp(-2 * (ability[:, None] - demand))), np.exp(rng.standard_normal((rows, columns))), 0)
X = X[:, X.sum(0) > 0]
steps = []


def timed(name, body):
    start = time.process_time()
    result = body()
    steps.append((name, time.process_time() - start))
    return result


def complexity(M):
    d, u = M.sum(1), M.sum(0)
    S = (M / np.sqrt(d)[:, None]) @ (M / u / np.sqrt(d)[:, None]).T
    values, vectors = np.linalg.eigh(S)
    eci = vectors[:, -2] / np.sqrt(d)
    return eci, (M / u).T @ eci / values[-2]


def near(M):
    u = M.sum(0)
    phi = M.T @ M
    phi /= np.maximum(u[:, None], u)
    np.fill_diagonal(phi, 0)
    return phi


def fitness(M):
    F, Q = np.ones(len(M)), np.ones(M.shape[1])
    for _ in range(200):
        F, Q, old = M @ Q, 1 / (M.T @ (1 / F)), F
        F, Q = F / F.mean(), Q / Q.mean()
        if np.all(np.abs(F - old) <= 1e-10 * F):
            break
    return F, Q


B = timed("RCA", lambda: (X / X.sum(1, keepdims=True)) / (X.sum(0) / X.sum()))
M = timed("presence", lambda: (B >= 1 - 1e-12).astype(float))
eci, pci = timed("ECI, PCI", lambda: complexity(M))
phi = timed("proximity", lambda: near(M))
around = phi.sum(0)
density = timed("density", lambda: (M @ phi) / around)
timed("COI", lambda: (density * (1 - M)) @ pci)
timed("COG", lambda: (1 - M) * ((1 - M) @ (phi * (pci / around)[:, None])))
timed("fitness", lambda: fitness(M))
total = sum(seconds for _, seconds in steps)
# Linux counts the parent's peak into a child's resource usage, so the program's own is read where it is told.
try:
    peak = int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"{total:.2f} s CPU, peak {peak / 1e3:.0f} MB: " + ", ".join(f"{name} {seconds:.3f}" for name, seconds in steps))
