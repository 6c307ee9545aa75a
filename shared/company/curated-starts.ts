/** Good starts for playing alone, three per scenario, for the article's shape and the default recipe. */

import type { PlainNetwork } from "#engine/network.ts";
import type { ScenarioName } from "./scenarios.ts";

export interface CuratedStart {
  readonly updates: number; // quarters after which every customer is answered within 0.3
  readonly network: PlainNetwork;
}

/** The soonest solved of 3,000 drawn starts, the best first; kept as numbers, so that no seed has to keep its meaning. */
export const curatedStarts: Readonly<Record<ScenarioName, readonly CuratedStart[]>> = {
  BUY: [
    {
      updates: 24,
      network: {
        sizes: [3, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [0.8412, -0.7685, -0.1671, 1.4024, -0.9861, 0.6261],
          [0.7494, -0.916, 1.0903, -0.2394, -0.4442, 0.4399],
          [-0.7492, -0.3174, 0.2413],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 27,
      network: {
        sizes: [3, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [0.9527, -0.5943, 0.2343, 0.0374, 0.9511, -0.4538],
          [-0.4146, 0.0528, 0.9675, -0.6696, -0.5656, 1.8714],
          [-1.0279, 1.0818, 1.1382],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 30,
      network: {
        sizes: [3, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [0.8776, -0.1609, 0.5512, 1.0826, -1.7041, -0.291],
          [-0.2173, 0.8854, -0.9666, 0.0091, 0.0915, -0.3971],
          [-0.5063, -0.268, 0.3825],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
  AND: [
    {
      updates: 6,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.5674, 0.3898, -0.7295, 0.4117],
          [-0.5473, 0.405, -0.5008, 0.32, 0.2162, -1.5799],
          [-0.2914, -0.2863, 1.8294],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 6,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.9395, 1.1629, -0.2904, 0.6546],
          [0.1396, -1.3185, 0.348, -0.2588, -1.1479, 0.701],
          [-0.8377, -0.5691, 1.1792],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 7,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-1.3688, 1.8542, -0.854, 0.1534],
          [-0.2671, 0.9526, 0.2598, -0.8005, 0.185, -0.5459],
          [-0.6213, 0.5095, 1.7483],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
  OR: [
    {
      updates: 4,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.3943, 0.2699, -0.1986, 1.1234],
          [0.4923, -1.0603, 0.8178, -2.1202, -0.3448, 0.1585],
          [-1.0872, -0.7088, 0.2559],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 4,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.6095, 0.4002, -1.3269, 0.3758],
          [-0.8692, 1.4212, -0.729, 0.0632, 0.7991, -0.2632],
          [-1.1062, 0.2977, 1.7031],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 4,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.1668, 0.9457, -0.4293, 0.2924],
          [-1.3483, 1.9341, -0.5674, 0.6016, 1.1427, -0.2243],
          [-0.7438, -0.2676, 1.0866],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
  XOR: [
    {
      updates: 13,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-1.62, 0.9589, -1.4297, 0.2451],
          [-0.7442, 0.3812, -1.5461, 1.1072, -1.2474, 1.043],
          [-0.292, 0.4041, 1.4698],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 15,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [0.3806, -0.8964, 1.1725, -0.9119],
          [-0.9737, 0.8042, -0.4082, 0.528, 0.4198, -0.6954],
          [-1.3034, 0.1164, 0.6176],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 16,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [1.3903, -1.561, 0.9936, -0.9889],
          [-0.2238, 0.6095, -0.2426, 1.1855, 0.7387, -0.4606],
          [-0.8734, -0.8131, 0.06],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
  CAT: [
    {
      updates: 7,
      network: {
        sizes: [4, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.0049, 0.4705, -1.2147, 0.0589, -0.4521, 0.7511, 0.4379, -0.9173],
          [-1.9367, 0.7729, -0.9113, 2.1136, 0.4976, -1.1498],
          [-0.4111, -0.3222, 0.0312],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 8,
      network: {
        sizes: [4, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [0.346, -0.2766, 0.621, -0.2376, -0.123, -0.6632, 1.8786, 0.5784],
          [-0.3448, 1.2048, 0.8128, -0.5399, -0.3221, 0.174],
          [-0.7795, 0.2761, 0.858],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 8,
      network: {
        sizes: [4, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-0.2147, -0.5854, 0.1667, 0.931, -0.42, -0.7197, 1.3548, -0.3621],
          [-0.8263, 1.1303, 0.9415, -1.0592, 0.443, -0.1953],
          [-1.0542, -0.3612, 0.6421],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
  FIT: [
    {
      updates: 23,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-2.5552, 1.0805, -0.9257, 1.4457],
          [0.5833, -0.6601, 0.5214, -0.1658, -0.601, 0.6492],
          [-0.6908, 0.119, 0.5373],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 23,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [1.5565, -0.6552, 1.4323, -0.2181],
          [0.7699, -0.2451, 0.3064, -0.1633, -0.6398, 0.9369],
          [-2.047, 0.5378, 1.3058],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
    {
      updates: 24,
      network: {
        sizes: [2, 2, 3, 1],
        activations: ["tanh", "tanh", "sigmoid"],
        weights: [
          [-1.3688, 1.8542, -0.854, 0.1534],
          [-0.2671, 0.9526, 0.2598, -0.8005, 0.185, -0.5459],
          [-0.6213, 0.5095, 1.7483],
        ],
        biases: [[0, 0], [0, 0, 0], [0]],
      },
    },
  ],
};
