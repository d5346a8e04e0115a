/**
 * Weights in files: npz and safetensors, written and read to the last bit, and networks that were
 * trained elsewhere, whose tensors are found by name or shape. Values are read only of what is
 * wanted, and only after its size was checked against that of the file.
 */
package superposition.store.weights;
